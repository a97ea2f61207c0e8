/** Bringing the tables up to date when the app starts. */
package app.gardentoolrental.platform.db.migration;
