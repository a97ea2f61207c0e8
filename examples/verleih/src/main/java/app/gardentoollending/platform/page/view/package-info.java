/** What the templates of the pages show, ready to be written. */
package app.gardentoollending.platform.page.view;
