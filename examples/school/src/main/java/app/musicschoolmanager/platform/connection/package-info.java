/** What administrators connect while the app runs: settings that are kept, and how they fare. */
package app.musicschoolmanager.platform.connection;
