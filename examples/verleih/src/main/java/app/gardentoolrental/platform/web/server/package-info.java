/** The HTTP server: what holds for every request, whichever route answers it. */
package app.gardentoolrental.platform.web.server;
