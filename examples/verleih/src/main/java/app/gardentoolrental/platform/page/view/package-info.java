/** What the templates of the pages show, ready to be written. */
package app.gardentoolrental.platform.page.view;
