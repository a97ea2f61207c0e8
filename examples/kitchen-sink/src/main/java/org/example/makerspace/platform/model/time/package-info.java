/** How far the dates and moments of records go. */
package org.example.makerspace.platform.model.time;
