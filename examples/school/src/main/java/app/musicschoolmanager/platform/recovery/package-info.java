/** All that an app keeps, in one file: written while it runs, and put back into an empty folder. */
package app.musicschoolmanager.platform.recovery;
