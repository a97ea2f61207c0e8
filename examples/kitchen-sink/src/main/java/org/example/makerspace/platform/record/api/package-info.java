/** {@code /api/models}: records over HTTP. */
package org.example.makerspace.platform.record.api;
