/** Uploaded files on disk. */
package app.gardentoollending.platform.file;
