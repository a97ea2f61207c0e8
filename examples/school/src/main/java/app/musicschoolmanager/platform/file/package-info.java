/** Uploaded files on disk. */
package app.musicschoolmanager.platform.file;
