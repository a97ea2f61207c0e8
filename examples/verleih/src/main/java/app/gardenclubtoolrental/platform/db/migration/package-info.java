/** Bringing the tables up to date when the app starts. */
package app.gardenclubtoolrental.platform.db.migration;
