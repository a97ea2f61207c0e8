/** Uploaded files on disk. */
package org.example.makerspace.platform.file;
