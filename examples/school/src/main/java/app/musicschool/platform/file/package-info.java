/** Uploaded files on disk. */
package app.musicschool.platform.file;
