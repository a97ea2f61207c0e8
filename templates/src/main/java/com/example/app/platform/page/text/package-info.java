/** The words of the pages, and how they write numbers and dates. */
package com.example.app.platform.page.text;
