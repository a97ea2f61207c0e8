/** {@code /api/models}: records over HTTP. */
package com.example.app.platform.record.api;
