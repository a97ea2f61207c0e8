/** The pages on which administrators set up webhooks. */
package com.example.app.platform.page.webhook;
