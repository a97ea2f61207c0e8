/** What all pages share: words, look, navigation, notices, and the forms that come back. */
package org.example.makerspace.platform.page.site;
