/** Uploaded files on disk. */
package app.shopinventory.platform.file;
