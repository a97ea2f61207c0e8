package dev.offshoot.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What an app is meant to reach, beside what was measured. */
final class Goals {
  private static final double UNAFFECTED = 1.5;
  private static final double UNAFFECTED_MILLIS = 5;

  private final StringBuilder rows = new StringBuilder();

  /** The rows of a table. */
  static String rows(Starts starts, Throughput.Result result) {
    Goals goals = new Goals();
    List<Round> hello = result.rounds().get(Throughput.HELLO);
    goals.atLeast("get, × requests/s of hello", 0.5, ratio(result, Throughput.GET, hello));
    goals.atLeast("list of 20, × hello", 0.3, ratio(result, Throughput.LIST, hello));
    goals.atLeast("create, × hello", 0.25, ratio(result, Throughput.CREATE, hello));
    goals.below("search for one record, p99 ms", 50, p99(result, Throughput.SEARCH));
    goals.below("search for what all have, p99 ms", 50, p99(result, Throughput.SEARCH_MANY));
    goals.listening(result.listening());
    double busy = median(result.neighbours().busy(), Round::p99);
    double full = median(result.neighbours().full(), Round::p99);
    goals.below("get beside actions that spin, query and fail, p99 ms", 100, busy);
    goals.below("the same beside one that fills memory, p99 ms", 100, full);
    goals.below("start to first 200, ms", 1_000, starts.later().median());
    goals.below("the same, making its database, ms", 1_000, starts.first().median());
    goals.below("the same from its cache of classes, ms", 600, starts.cached().median());
    goals.below("idle memory, MB", 150, megabytes(starts.resident()));
    goals.below(
        "idle memory after " + Starts.REQUESTS + " requests, MB", 150, megabytes(starts.used()));
    goals.below("orderly stop when idle, ms", 1_000, starts.stop().median());
    return goals.rows.toString();
  }

  private void listening(Optional<Listening> measured) {
    if (measured.isEmpty()) {
      rows.append("| open event streams | | not there | missed |\n");
      return;
    }
    Listening it = measured.get();
    double without = median(it.without(), Round::p99);
    double with = median(it.with(), Round::p99);
    // A percentile of a few milliseconds jumps by itself; what nobody can feel does not count.
    double allowed = Math.max(without * UNAFFECTED, without + UNAFFECTED_MILLIS);
    below("get with " + it.streams() + " open event streams, p99 ms", allowed, with);
  }

  private void atLeast(String what, double target, double value) {
    row(what, "≥ " + number(target), value, value >= target);
  }

  private void below(String what, double target, double value) {
    row(what, "< " + number(target), value, value < target);
  }

  private void row(String what, String target, double value, boolean met) {
    String verdict = Double.isNaN(value) ? "unknown" : met ? "met" : "**missed**";
    rows.append("| %s | %s | %s | %s |\n".formatted(what, target, number(value), verdict));
  }

  /** As the tables before it compare: round by round. */
  private static double ratio(Throughput.Result result, String route, List<Round> hello) {
    List<Round> rounds = result.rounds().get(route);
    return Spread.of(
            IntStream.range(0, rounds.size())
                .mapToObj(i -> rounds.get(i).rate() / hello.get(i).rate())
                .toList())
        .median();
  }

  private static double p99(Throughput.Result result, String route) {
    return median(result.rounds().get(route), Round::p99);
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return Spread.of(rounds.stream().mapToDouble(figure).boxed().toList()).median();
  }

  private static double megabytes(Optional<Spread> mebibytes) {
    return mebibytes.map(it -> it.median() * 1.048_576).orElse(Double.NaN);
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "unknown";
    }
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
  }
}
