/** What the first page shows: numbers and charts of what the app keeps. */
package app.shopinventory.platform.page.home;
