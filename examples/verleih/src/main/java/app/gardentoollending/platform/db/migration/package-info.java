/** Bringing the tables up to date when the app starts. */
package app.gardentoollending.platform.db.migration;
