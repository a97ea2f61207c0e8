package app.musicschoolmanager.platform.webhook.outgoing;

/**
 * How many messages of all webhooks were not taken so far.
 *
 * @param waiting those that are still sent
 * @param failed those that were given up, as long as they are kept
 */
public record Untaken(long waiting, long failed) {}
