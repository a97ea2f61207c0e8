/** Bringing the tables up to date when the app starts. */
package app.runninggrouplog.platform.db.migration;
