/** Bringing the tables up to date when the app starts. */
package app.musicschoolmanager.platform.db.migration;
