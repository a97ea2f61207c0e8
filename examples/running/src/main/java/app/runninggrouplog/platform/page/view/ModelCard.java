package app.runninggrouplog.platform.page.view;

/**
 * A model among others, with how many of its records somebody sees.
 *
 * @param seenBy who sees which of its records, in a sentence
 */
public record ModelCard(String name, String label, String description, long count, String seenBy) {}
