/** How far the dates and moments of records go. */
package com.example.app.platform.model.time;
