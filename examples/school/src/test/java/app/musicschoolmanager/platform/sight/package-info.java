/** Who sees what where records are visible along ways to people. */
package app.musicschoolmanager.platform.sight;
