/** The pages on which administrators set up webhooks. */
package app.gardentoollending.platform.page.webhook;
