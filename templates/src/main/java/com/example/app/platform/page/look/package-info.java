/** The colours, the sign and the files that pages look by. */
package com.example.app.platform.page.look;
