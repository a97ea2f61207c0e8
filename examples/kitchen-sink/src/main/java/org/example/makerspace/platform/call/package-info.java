/** What the app has asked of other hosts, for those who answer for it. */
package org.example.makerspace.platform.call;
