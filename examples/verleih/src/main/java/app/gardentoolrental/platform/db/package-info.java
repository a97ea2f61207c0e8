/** The database: transactions, statements, ids and migrations. */
package app.gardentoolrental.platform.db;
