/** The app's own actions and schedules while the services that they speak to fail. */
package app.musicschoolmanager.platform.outage;
