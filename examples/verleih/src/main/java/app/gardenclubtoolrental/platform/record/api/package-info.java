/** {@code /api/models}: records over HTTP. */
package app.gardenclubtoolrental.platform.record.api;
