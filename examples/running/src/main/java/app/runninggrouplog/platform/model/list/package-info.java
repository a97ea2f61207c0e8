/** How lists of records open. */
package app.runninggrouplog.platform.model.list;
