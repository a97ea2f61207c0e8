/** What the templates of the pages show, ready to be written. */
package org.example.makerspace.platform.page.view;
