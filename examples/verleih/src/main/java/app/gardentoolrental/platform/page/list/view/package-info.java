/** What the list of records shows. */
package app.gardentoolrental.platform.page.list.view;
