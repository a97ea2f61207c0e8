/** The words of the pages, and how they write numbers and dates. */
package app.gardentoollending.platform.page.text;
