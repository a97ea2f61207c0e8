package app.musicschoolmanager.platform.page.view;

import java.util.List;

/**
 * All about one execution of an action.
 *
 * @param status running, completed, failed or cancelled
 * @param message what came of it or what went wrong; null while it goes on
 * @param again where the action can be run again; null for those who may not
 * @param records what it was about, each with its address
 * @param about what to listen to for how it goes on; null when it is over
 * @param cancel where it can be ended; null for those who may not, and when it is over
 */
public record RunDetail(
    String status,
    String message,
    List<Fact> results,
    String log,
    List<Fact> facts,
    String again,
    List<Choice> records,
    String about,
    String cancel) {

  public RunDetail {
    results = List.copyOf(results);
    facts = List.copyOf(facts);
    records = List.copyOf(records);
  }

  public boolean running() {
    return status.equals("running");
  }

  public boolean failed() {
    return status.equals("failed");
  }

  /** The class that colours what came of it. */
  public String tone() {
    return failed() ? "bad" : cancelled() ? "hint" : "";
  }

  /** The picture beside it. */
  public String icon() {
    return failed() || cancelled() ? "bad" : "good";
  }

  private boolean cancelled() {
    return status.equals("cancelled");
  }
}
