/** Secrets, sealed for storage. */
package app.shopinventory.platform.secret;
