/** The colours, the sign and the files that pages look by. */
package app.musicschoolmanager.platform.page.look;
