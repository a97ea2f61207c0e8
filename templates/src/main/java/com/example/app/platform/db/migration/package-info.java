/** Bringing the tables up to date when the app starts. */
package com.example.app.platform.db.migration;
