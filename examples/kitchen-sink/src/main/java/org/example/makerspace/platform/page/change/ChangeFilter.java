package org.example.makerspace.platform.page.change;

import java.util.List;
import org.example.makerspace.platform.page.view.Choice;

/**
 * What a list of changes may be narrowed by.
 *
 * @param value the choice made; null for any
 */
public record ChangeFilter(String name, String label, String value, List<Choice> choices) {}
