/** Bringing the tables up to date when the app starts. */
package app.musicschool.platform.db.migration;
