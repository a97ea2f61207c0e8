/** {@code /api/models}: records over HTTP. */
package app.musicschoolmanager.platform.record.api;
