/** {@code /api/models}: records over HTTP. */
package app.musicschool.platform.record.api;
