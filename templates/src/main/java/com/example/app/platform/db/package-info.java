/** The database: transactions, statements, ids and migrations. */
package com.example.app.platform.db;
