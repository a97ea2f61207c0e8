/** What the app has done, counted and listed for those who answer for it. */
package com.example.app.platform.audit.figure;
