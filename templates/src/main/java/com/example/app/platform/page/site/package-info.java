/** What all pages share: words, look, navigation, notices, and the forms that come back. */
package com.example.app.platform.page.site;
