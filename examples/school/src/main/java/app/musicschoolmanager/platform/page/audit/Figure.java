package app.musicschoolmanager.platform.page.audit;

/**
 * One number at a glance.
 *
 * @param note what belongs to it; empty if nothing does
 * @param bad whether the note tells of something that went wrong
 * @param href where more is told, or null
 */
public record Figure(String label, String value, String note, boolean bad, String href) {}
