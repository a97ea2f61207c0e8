/** Uploaded files on disk. */
package app.runninggrouplog.platform.file;
