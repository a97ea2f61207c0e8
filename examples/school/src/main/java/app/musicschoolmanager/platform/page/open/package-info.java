/** The pages that are open to anybody: lists, forms, and what personal links lead to. */
package app.musicschoolmanager.platform.page.open;
