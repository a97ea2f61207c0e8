/** Records as CSV: out of the app, and into it. */
package com.example.app.platform.transfer;
