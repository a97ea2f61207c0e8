/** What the templates of the pages show, ready to be written. */
package app.musicschoolmanager.platform.page.view;
