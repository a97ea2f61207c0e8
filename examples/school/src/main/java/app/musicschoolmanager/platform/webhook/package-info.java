/** What other services tell the app, and what the app tells them: what both ways share. */
package app.musicschoolmanager.platform.webhook;
