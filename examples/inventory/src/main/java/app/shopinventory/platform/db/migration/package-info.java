/** Bringing the tables up to date when the app starts. */
package app.shopinventory.platform.db.migration;
