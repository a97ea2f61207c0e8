/** Who sees what where records are visible along ways to people. */
package app.gardentoollending.platform.sight;
