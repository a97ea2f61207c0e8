/** What people see happen while they look: events of the app, pushed to open pages. */
package app.musicschoolmanager.platform.live;
