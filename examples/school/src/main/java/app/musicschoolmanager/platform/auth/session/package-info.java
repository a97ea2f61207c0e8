/**
 * Where somebody is signed in: the open sessions, since when, from what device, and how they end.
 */
package app.musicschoolmanager.platform.auth.session;
