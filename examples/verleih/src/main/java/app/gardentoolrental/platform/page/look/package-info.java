/** The colours, the sign and the files that pages look by. */
package app.gardentoolrental.platform.page.look;
