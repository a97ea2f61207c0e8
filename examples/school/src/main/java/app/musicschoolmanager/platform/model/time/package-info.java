/** How far the dates and moments of records go. */
package app.musicschoolmanager.platform.model.time;
