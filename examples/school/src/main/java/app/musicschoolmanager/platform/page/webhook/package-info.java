/** The pages on which administrators set up webhooks. */
package app.musicschoolmanager.platform.page.webhook;
