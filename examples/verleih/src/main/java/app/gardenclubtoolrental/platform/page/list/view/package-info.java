/** What the list of records shows. */
package app.gardenclubtoolrental.platform.page.list.view;
