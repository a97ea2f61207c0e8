/** The database: transactions, statements, ids and migrations. */
package app.musicschoolmanager.platform.db;
