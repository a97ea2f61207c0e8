/** What all pages share: words, look, navigation, notices, and the forms that come back. */
package app.musicschoolmanager.platform.page.site;
