/** The processes that run the app on the same data. */
package org.example.makerspace.platform.process;
