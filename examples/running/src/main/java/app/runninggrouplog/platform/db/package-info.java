/** The database: transactions, statements, ids and migrations. */
package app.runninggrouplog.platform.db;
