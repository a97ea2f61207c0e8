/** {@code /api/models}: records over HTTP. */
package app.gardentoolrental.platform.record.api;
