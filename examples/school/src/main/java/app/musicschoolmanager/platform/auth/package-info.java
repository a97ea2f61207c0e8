/** Who somebody is: registering, signing in, sessions and their tokens. */
package app.musicschoolmanager.platform.auth;
