package app.musicschoolmanager.platform.mail;

/**
 * Where a mail comes from.
 *
 * @param server the integration that sends it
 * @param runId the run of the action that wrote it
 */
public record Origin(String server, String actionId, String runId) {}
