/** The pages on which administrators connect services. */
package app.runninggrouplog.platform.page.connection;
