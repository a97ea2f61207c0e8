/** Records as CSV: out of the app, and into it. */
package app.runninggrouplog.platform.transfer;
