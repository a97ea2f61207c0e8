/** The app's link to the main app it belongs to, if it has one; it never needs it to run. */
package app.musicschoolmanager.platform.mainapp;
