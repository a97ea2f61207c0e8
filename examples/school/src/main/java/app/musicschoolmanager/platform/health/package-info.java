/** Whether the app is well, for those who watch over it. */
package app.musicschoolmanager.platform.health;
