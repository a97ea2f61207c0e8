/** Secrets, sealed for storage. */
package app.gardentoollending.platform.secret;
