/** What the templates of the pages show, ready to be written. */
package com.example.app.platform.page.view;
