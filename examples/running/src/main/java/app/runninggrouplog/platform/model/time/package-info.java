/** How far the dates and moments of records go. */
package app.runninggrouplog.platform.model.time;
