/** The colours, the sign and the files that pages look by. */
package app.musicschool.platform.page.look;
