/** The pages on which administrators set up webhooks. */
package app.shopinventory.platform.page.webhook;
