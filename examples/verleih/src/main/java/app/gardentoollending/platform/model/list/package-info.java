/** How lists of records open. */
package app.gardentoollending.platform.model.list;
