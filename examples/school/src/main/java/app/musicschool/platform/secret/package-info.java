/** Secrets, sealed for storage. */
package app.musicschool.platform.secret;
