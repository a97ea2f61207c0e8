/** Secrets, sealed for storage. */
package app.gardenclubtoolrental.platform.secret;
