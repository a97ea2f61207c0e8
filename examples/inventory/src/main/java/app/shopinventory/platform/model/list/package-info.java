/** How lists of records open. */
package app.shopinventory.platform.model.list;
