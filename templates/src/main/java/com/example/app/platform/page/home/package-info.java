/** What the first page shows: numbers and charts of what the app keeps. */
package com.example.app.platform.page.home;
