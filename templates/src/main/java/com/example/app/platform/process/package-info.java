/** The processes that run the app on the same data. */
package com.example.app.platform.process;
