/** The files of records: how they come in with uploads, and how forgotten ones go. */
package app.musicschoolmanager.platform.record.upload;
