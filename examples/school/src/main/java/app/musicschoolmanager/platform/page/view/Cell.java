package app.musicschoolmanager.platform.page.view;

/**
 * One value in a table.
 *
 * @param label the head of its column, for narrow screens
 * @param href the record that the value titles; null for any other value
 */
public record Cell(String label, String text, String style, String href) {}
