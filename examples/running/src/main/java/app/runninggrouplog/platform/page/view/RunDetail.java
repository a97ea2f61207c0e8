package app.runninggrouplog.platform.page.view;

import java.util.List;

/**
 * All about one execution of an action.
 *
 * @param message what came of it or what went wrong; null while it goes on
 * @param again where the action can be run again; null for those who may not
 * @param records what it was about, each with its address
 */
public record RunDetail(
    String status,
    String message,
    List<Fact> results,
    String log,
    List<Fact> facts,
    String again,
    List<Choice> records) {

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
}
