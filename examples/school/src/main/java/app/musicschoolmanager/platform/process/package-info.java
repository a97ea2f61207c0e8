/** The processes that run the app on the same data. */
package app.musicschoolmanager.platform.process;
