/** The HTTP server: what holds for every request, whichever route answers it. */
package app.musicschoolmanager.platform.web.server;
