/** What the list of records shows. */
package app.shopinventory.platform.page.list.view;
