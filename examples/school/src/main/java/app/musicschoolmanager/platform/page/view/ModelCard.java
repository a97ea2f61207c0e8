package app.musicschoolmanager.platform.page.view;

/**
 * A model among others.
 *
 * @param count how many of its records somebody sees; null where there is always one
 * @param seenBy who sees which of its records, in a sentence
 */
public record ModelCard(String path, String label, String description, Long count, String seenBy) {}
