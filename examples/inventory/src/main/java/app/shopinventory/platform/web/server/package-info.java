/** The HTTP server: what holds for every request, whichever route answers it. */
package app.shopinventory.platform.web.server;
