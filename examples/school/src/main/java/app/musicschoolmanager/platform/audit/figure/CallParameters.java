package app.musicschoolmanager.platform.audit.figure;

import app.musicschoolmanager.platform.audit.Given;
import app.musicschoolmanager.platform.call.CallQuery;
import app.musicschoolmanager.platform.call.Outcome;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the address of a list of calls to other hosts asks for. */
public record CallParameters(Span span, Given given) {
  private static final Set<String> OWN = Set.of("service", "outcome", "run", "after", "limit");

  /** The outcomes that calls can be asked for by. */
  public static final List<String> OUTCOMES =
      Arrays.stream(Outcome.values()).map(Outcome::value).toList();

  public static CallParameters of(Map<String, List<String>> parameters, Clock clock) {
    Set<String> names = new HashSet<>(OWN);
    names.addAll(Span.PARAMETERS);
    Given given = Given.of(parameters, names);
    return new CallParameters(Span.of(given, clock), given);
  }

  /** The text of a parameter; null if it is blank or not there. */
  public String text(String name) {
    return given.text(name);
  }

  /** How many calls a page holds. */
  public int limit() {
    return given.limit();
  }

  /** The query, for one call more than the page holds, to know whether there are more. */
  public CallQuery query() {
    String outcome = given.oneOf("outcome", OUTCOMES);
    return new CallQuery(
        text("run"),
        text("service"),
        outcome == null ? null : Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
        span.from(),
        span.to(),
        text("after"),
        limit() + 1);
  }
}
