/** Bringing the tables up to date when the app starts. */
package org.example.makerspace.platform.db.migration;
