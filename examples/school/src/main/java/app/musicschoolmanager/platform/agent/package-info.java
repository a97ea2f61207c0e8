/** What the app says about itself. */
package app.musicschoolmanager.platform.agent;
