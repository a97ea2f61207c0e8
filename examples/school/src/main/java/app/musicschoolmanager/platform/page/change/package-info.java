/** The trail of changes as people read it: the history of a record, and all changes of the app. */
package app.musicschoolmanager.platform.page.change;
