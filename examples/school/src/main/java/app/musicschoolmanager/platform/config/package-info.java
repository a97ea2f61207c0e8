/** What the app is told by its surroundings, and how it logs. */
package app.musicschoolmanager.platform.config;
