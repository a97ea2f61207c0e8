/** The database: transactions, statements, ids and migrations. */
package app.musicschool.platform.db;
