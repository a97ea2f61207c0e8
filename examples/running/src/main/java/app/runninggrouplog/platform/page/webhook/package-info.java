/** The pages on which administrators set up webhooks. */
package app.runninggrouplog.platform.page.webhook;
