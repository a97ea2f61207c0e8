/** {@code /api/models}: records over HTTP. */
package app.gardentoollending.platform.record.api;
