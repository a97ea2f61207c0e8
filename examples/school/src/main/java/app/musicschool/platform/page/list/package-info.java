/** The list of a model's records: finding, choosing columns, deleting several, and moving data. */
package app.musicschool.platform.page.list;
