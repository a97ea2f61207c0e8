/** What all pages share: words, look, navigation, notices, and the forms that come back. */
package app.gardentoollending.platform.page.site;
