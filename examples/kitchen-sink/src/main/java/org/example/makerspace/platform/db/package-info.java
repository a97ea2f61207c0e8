/** The database: transactions, statements, ids and migrations. */
package org.example.makerspace.platform.db;
