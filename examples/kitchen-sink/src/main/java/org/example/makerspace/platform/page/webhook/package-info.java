/** The pages on which administrators set up webhooks. */
package org.example.makerspace.platform.page.webhook;
