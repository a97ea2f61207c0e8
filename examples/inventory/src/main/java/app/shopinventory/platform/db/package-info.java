/** The database: transactions, statements, ids and migrations. */
package app.shopinventory.platform.db;
