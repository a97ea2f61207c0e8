/** The HTTP server: what holds for every request, whichever route answers it. */
package app.musicschool.platform.web.server;
