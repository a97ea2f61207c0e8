/** How lists of records open. */
package com.example.app.platform.model.list;
