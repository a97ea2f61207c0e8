/** The words of the pages, and how they write numbers and dates. */
package org.example.makerspace.platform.page.text;
