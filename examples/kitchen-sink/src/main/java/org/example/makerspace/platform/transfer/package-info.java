/** Records as CSV: out of the app, and into it. */
package org.example.makerspace.platform.transfer;
