/** What lists are found and counted by: made, kept and mended by the app itself. */
package org.example.makerspace.platform.record.index;
