/** The accounts and what may be changed about them. */
package app.musicschoolmanager.platform.user;
