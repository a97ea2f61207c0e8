/** How far the dates and moments of records go. */
package app.gardentoollending.platform.model.time;
