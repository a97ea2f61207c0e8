package app.musicschoolmanager.platform.page.change;

import app.musicschoolmanager.platform.page.view.Choice;
import java.util.List;

/**
 * What a list of changes may be narrowed by.
 *
 * @param value the choice made; null for any
 */
public record ChangeFilter(String name, String label, String value, List<Choice> choices) {}
