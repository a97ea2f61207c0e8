package org.example.makerspace.platform.page.webhook;

import org.example.makerspace.platform.page.view.FormField;

/**
 * What a form asks of one parameter of an action.
 *
 * @param label what the parameter is called
 * @param place where in the body its value stands
 * @param fixed its value if that is always the same; null where none is kept
 */
public record ParameterFields(String label, FormField place, FormField fixed) {}
