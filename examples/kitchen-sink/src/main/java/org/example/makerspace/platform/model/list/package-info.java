/** How lists of records open. */
package org.example.makerspace.platform.model.list;
