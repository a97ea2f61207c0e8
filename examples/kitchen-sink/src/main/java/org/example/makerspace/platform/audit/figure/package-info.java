/** What the app has done, counted and listed for those who answer for it. */
package org.example.makerspace.platform.audit.figure;
