/** What the list of records shows. */
package app.musicschool.platform.page.list.view;
