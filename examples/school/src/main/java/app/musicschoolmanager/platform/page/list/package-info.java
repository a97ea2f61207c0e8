/** The list of a model's records: finding, choosing columns, deleting several, and moving data. */
package app.musicschoolmanager.platform.page.list;
