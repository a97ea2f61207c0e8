/** The pages that are open to anybody: lists, forms, and what personal links lead to. */
package org.example.makerspace.platform.page.open;
