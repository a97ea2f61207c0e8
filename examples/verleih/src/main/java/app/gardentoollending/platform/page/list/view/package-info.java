/** What the list of records shows. */
package app.gardentoollending.platform.page.list.view;
