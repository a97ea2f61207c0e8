/** Uploaded files on disk. */
package app.gardenclubtoolrental.platform.file;
