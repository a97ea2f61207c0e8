/** The database: transactions, statements, ids and migrations. */
package app.gardenclubtoolrental.platform.db;
