/** What lists are found and counted by: made, kept and mended by the app itself. */
package app.musicschoolmanager.platform.record.index;
