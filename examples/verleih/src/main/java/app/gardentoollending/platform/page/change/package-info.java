/** The trail of changes as people read it: the history of a record, and all changes of the app. */
package app.gardentoollending.platform.page.change;
