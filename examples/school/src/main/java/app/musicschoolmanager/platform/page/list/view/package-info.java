/** What the list of records shows. */
package app.musicschoolmanager.platform.page.list.view;
