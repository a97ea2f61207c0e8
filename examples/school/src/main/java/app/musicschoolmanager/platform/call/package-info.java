/** What the app has asked of other hosts, for those who answer for it. */
package app.musicschoolmanager.platform.call;
