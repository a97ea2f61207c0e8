/** What the first page shows: numbers and charts of what the app keeps. */
package org.example.makerspace.platform.page.home;
