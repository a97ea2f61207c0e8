/** The pages on which administrators connect services. */
package app.musicschoolmanager.platform.page.connection;
