/** The colours, the sign and the files that pages look by. */
package app.gardentoollending.platform.page.look;
