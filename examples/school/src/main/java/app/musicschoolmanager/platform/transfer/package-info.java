/** Records as CSV: out of the app, and into it. */
package app.musicschoolmanager.platform.transfer;
