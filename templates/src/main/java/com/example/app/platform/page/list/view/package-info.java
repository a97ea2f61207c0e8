/** What the list of records shows. */
package com.example.app.platform.page.list.view;
