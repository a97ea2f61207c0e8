/** The pages on which administrators connect services. */
package com.example.app.platform.page.connection;
