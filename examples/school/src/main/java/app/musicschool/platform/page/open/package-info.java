/** The pages that are open to anybody: lists, forms, and what personal links lead to. */
package app.musicschool.platform.page.open;
