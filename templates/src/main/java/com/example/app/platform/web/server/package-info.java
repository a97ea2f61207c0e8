/** The HTTP server: what holds for every request, whichever route answers it. */
package com.example.app.platform.web.server;
