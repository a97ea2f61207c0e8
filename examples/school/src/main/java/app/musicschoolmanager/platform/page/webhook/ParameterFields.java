package app.musicschoolmanager.platform.page.webhook;

import app.musicschoolmanager.platform.page.view.FormField;

/**
 * What a form asks of one parameter of an action.
 *
 * @param label what the parameter is called
 * @param place where in the body its value stands
 * @param fixed its value if that is always the same; null where none is kept
 */
public record ParameterFields(String label, FormField place, FormField fixed) {}
