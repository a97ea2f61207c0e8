/** The HTTP server: what holds for every request, whichever route answers it. */
package app.gardentoollending.platform.web.server;
