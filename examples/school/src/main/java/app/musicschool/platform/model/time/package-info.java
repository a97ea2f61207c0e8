/** How far the dates and moments of records go. */
package app.musicschool.platform.model.time;
