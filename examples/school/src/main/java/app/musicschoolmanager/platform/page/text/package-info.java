/** The words of the pages, and how they write numbers and dates. */
package app.musicschoolmanager.platform.page.text;
