/** Secrets, sealed for storage. */
package com.example.app.platform.secret;
