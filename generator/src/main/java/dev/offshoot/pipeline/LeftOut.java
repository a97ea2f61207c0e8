package dev.offshoot.pipeline;

import java.util.List;

/**
 * A part that could not be made and is therefore not in the app.
 *
 * @param what its kind and name, such as {@code action SendReminders}
 * @param reasons what was wrong to the last
 */
public record LeftOut(String what, List<String> reasons) {}
