/** The database: transactions, statements, ids and migrations. */
package app.gardentoollending.platform.db;
