/** What the templates of the pages show, ready to be written. */
package app.shopinventory.platform.page.view;
