/** The HTTP server: what holds for every request, whichever route answers it. */
package org.example.makerspace.platform.web.server;
