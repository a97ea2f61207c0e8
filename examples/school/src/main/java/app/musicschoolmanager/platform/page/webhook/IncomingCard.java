package app.musicschoolmanager.platform.page.webhook;

import app.musicschoolmanager.platform.webhook.incoming.IncomingHook;

/**
 * An incoming webhook, among others.
 *
 * @param action what its action is called
 * @param who in whose name it runs
 * @param obstacle why it starts nothing at present, or null
 */
public record IncomingCard(IncomingHook hook, String action, String who, String obstacle) {}
