/** What the first page shows: numbers and charts of what the app keeps. */
package app.musicschoolmanager.platform.page.home;
