/** {@code /api/models}: records over HTTP. */
package app.runninggrouplog.platform.record.api;
