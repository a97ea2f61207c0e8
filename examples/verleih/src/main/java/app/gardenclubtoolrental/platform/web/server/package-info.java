/** The HTTP server: what holds for every request, whichever route answers it. */
package app.gardenclubtoolrental.platform.web.server;
