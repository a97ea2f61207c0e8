/** The words of the pages, and how they write numbers and dates. */
package app.runninggrouplog.platform.page.text;
