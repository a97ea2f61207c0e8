/** Uploaded files on disk. */
package com.example.app.platform.file;
