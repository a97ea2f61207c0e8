/** Secrets, sealed for storage. */
package app.musicschoolmanager.platform.secret;
