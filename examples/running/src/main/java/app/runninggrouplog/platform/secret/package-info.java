/** Secrets, sealed for storage. */
package app.runninggrouplog.platform.secret;
