/** The pages on which administrators set up webhooks. */
package app.musicschool.platform.page.webhook;
