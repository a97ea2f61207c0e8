/** Secrets, sealed for storage. */
package app.gardentoolrental.platform.secret;
