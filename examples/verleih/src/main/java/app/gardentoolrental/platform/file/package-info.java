/** Uploaded files on disk. */
package app.gardentoolrental.platform.file;
