package dev.offshoot.pipeline;

import java.util.List;

/**
 * A part that could not be made and is therefore not in the app.
 *
 * @param part its kind and id, such as {@code action:send_reminders}
 * @param what its kind and name, such as {@code action SendReminders}
 * @param label what people would call it
 * @param reasons what was wrong to the last
 */
public record LeftOut(String part, String what, String label, List<String> reasons) {

  /** An action that no answer was right for. */
  public static LeftOut action(String name, String label, List<String> reasons) {
    return new LeftOut("action:" + StableId.of(name), "action " + name, label, reasons);
  }

  /** A schedule that no answer was right for, or whose actions are missing. */
  public static LeftOut schedule(String name, String label, List<String> reasons) {
    return new LeftOut("schedule:" + StableId.of(name), "schedule " + name, label, reasons);
  }

  /** The face of the app, which is plain instead. */
  public static LeftOut face(List<String> reasons) {
    String what = "colour, avatar and first words";
    return new LeftOut("face", what, what, reasons);
  }

  /** What holding the app against what was asked for would have found. */
  public static LeftOut review(List<String> reasons) {
    String what = "the review of what was asked for";
    return new LeftOut("review", what, what, reasons);
  }
}
