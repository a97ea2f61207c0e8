/** What the list of records shows. */
package org.example.makerspace.platform.page.list.view;
