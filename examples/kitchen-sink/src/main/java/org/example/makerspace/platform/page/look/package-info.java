/** The colours, the sign and the files that pages look by. */
package org.example.makerspace.platform.page.look;
