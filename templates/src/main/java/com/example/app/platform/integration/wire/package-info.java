/** What is sent to services, and what they say about being called, in the forms that HTTP has. */
package com.example.app.platform.integration.wire;
