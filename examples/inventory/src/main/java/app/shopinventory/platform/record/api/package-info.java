/** {@code /api/models}: records over HTTP. */
package app.shopinventory.platform.record.api;
