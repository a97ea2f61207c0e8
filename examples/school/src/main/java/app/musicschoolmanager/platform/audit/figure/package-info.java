/** What the app has done, counted and listed for those who answer for it. */
package app.musicschoolmanager.platform.audit.figure;
