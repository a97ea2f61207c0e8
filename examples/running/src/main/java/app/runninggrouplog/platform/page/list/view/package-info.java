/** What the list of records shows. */
package app.runninggrouplog.platform.page.list.view;
