/** How far the dates and moments of records go. */
package app.shopinventory.platform.model.time;
