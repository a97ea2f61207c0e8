/** The list of a model's records: finding, choosing columns, deleting several, and moving data. */
package app.gardentoollending.platform.page.list;
