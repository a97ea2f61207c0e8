package dev.offshoot.bench;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The figures as a document that says what was measured, on what, and how to repeat it. */
final class Report {
  private final Settings settings;
  private final StringBuilder text = new StringBuilder();

  Report(Settings settings, String app, String loadBefore) {
    this.settings = settings;
    text.append(
        """
        # Measurements

        Written by `bench/run` on %s; `bench/run` repeats it, [README.md](README.md) says how and what is measured.
        Each figure is a median; beside it stand the least and the most that were seen. Where those lie far apart, so may the truth.
        The measured app is %s, made from `%s`.
        """
            .formatted(settings.date(), app, settings.specName()));
    if (settings.pace().isQuick()) {
      text.append(
          "\n"
              + "**This was a quick run: it shows that the harness works. Its figures mean"
              + " nothing.**\n");
    }
    text.append("\n| machine | |\n|---|---|\n").append(Machine.rows(settings.work()));
    text.append("| load before | ").append(loadBefore).append(" processes in the last minute |\n");
  }

  Report add(Generation.Times times) {
    heading("From document to app", "milliseconds", "least | median | most");
    row("`offshoot render`: a new process writes the app and proves it", times.command());
    row("rendering alone, in memory, warm", times.render());
    row("compiling the whole app in memory, first time in a JVM", times.cold());
    row("compiling the whole app in memory, warm", times.warm());
    times
        .action()
        .ifPresent(action -> row("compiling one action against the compiled app, warm", action));
    return this;
  }

  Report add(Starts starts) {
    heading("Start of the app", "milliseconds", "least | median | most");
    row("new process to first 200 on `/api/health`, making its database", starts.first());
    row("the same with the database of an earlier start", starts.later());
    row("the same with the cache of classes that it has made for itself, too", starts.cached());
    row("orderly stop when idle", starts.stop());
    if (starts.resident().isEmpty() || starts.used().isEmpty()) {
      text.append("\nThis system has no /proc, so memory was not measured.\n");
      return this;
    }
    text.append(
        "\nMemory held after %d s of idleness (VmRSS): %s MiB; after %d requests more: %s MiB.\n"
            .formatted(
                Starts.IDLE_MILLIS / 1000,
                starts.resident().get().cell(0),
                Starts.REQUESTS,
                starts.used().get().cell(0)));
    return this;
  }

  /** What was measured beside what is to be reached. */
  Report compare(Starts starts, Throughput.Result result) {
    text.append(
        """

        ## Against the targets

        Medians of the figures above; 1 MB is 1 000 000 bytes.

        | | target | measured | |
        |---|---|---|---|
        """);
    text.append(Goals.rows(starts, result));
    return this;
  }

  Report add(Throughput.Result result) {
    text.append(
        """

        ## Requests per second

        %d connections (%d to search), %d thread(s) of load on the same machine, %d rounds of %.1f s each in turn; model `%s`, %d records to list, read and search.

        | route | requests/s | × hello | p50 ms | p99 ms | processor time of the server, µs/request | × hello |
        |---|---|---|---|---|---|---|
        """
            .formatted(
                Load.CONNECTIONS,
                Throughput.SEARCHERS,
                Load.THREADS,
                settings.pace().rounds(),
                settings.pace().turn().toMillis() / 1e3,
                result.model(),
                settings.pace().rows()));
    List<Round> hello = result.rounds().get(Throughput.HELLO);
    for (Map.Entry<String, List<Round>> route : result.rounds().entrySet()) {
      route(route.getKey(), route.getValue(), hello);
    }
    double busiest =
        result.rounds().values().stream()
            .flatMap(List::stream)
            .mapToDouble(Round::busy)
            .max()
            .orElseThrow();
    text.append(
        "\nThe load generator was on a core for at most %.0f %% of its time.\n"
            .formatted(busiest * 100));
    result.listening().ifPresentOrElse(this::listening, this::noListening);
    neighbours(result.neighbours());
    return this;
  }

  private void neighbours(Neighbours measured) {
    text.append("\n").append(told(measured)).append("\n");
  }

  /** What unruly actions did to others, in words. */
  static String told(Neighbours measured) {
    return """
    While actions spun on every core and others counted records or failed, *%s* answered %s requests/s with p99 %s ms, \
    and while another filled memory %s and %s ms; before that %s and %s ms. All %d runs were stopped, or failed, and were told.\
    """
        .formatted(
            Throughput.GET,
            spread(measured.busy(), Round::rate).cell(0),
            spread(measured.busy(), Round::p99).cell(2),
            spread(measured.full(), Round::rate).cell(0),
            spread(measured.full(), Round::p99).cell(2),
            spread(measured.without(), Round::rate).cell(0),
            spread(measured.without(), Round::p99).cell(2),
            measured.runs());
  }

  private void listening(Listening measured) {
    text.append(
        """

        With %d event streams open, which all were told of a change, *%s* answered %s requests/s with p99 %s ms; without them %s and %s ms.
        """
            .formatted(
                measured.streams(),
                Throughput.GET,
                spread(measured.with(), Round::rate).cell(0),
                spread(measured.with(), Round::p99).cell(2),
                spread(measured.without(), Round::rate).cell(0),
                spread(measured.without(), Round::p99).cell(2)));
  }

  private void noListening() {
    text.append("\nEvent streams are not there: the app has no `/api/events`.\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void route(String name, List<Round> rounds, List<Round> hello) {
    List<String> cells =
        List.of(
            name,
            spread(rounds, Round::rate).cell(0),
            ratio(rounds, hello, Round::rate),
            spread(rounds, Round::p50).cell(2),
            spread(rounds, Round::p99).cell(2),
            spread(rounds, Round::processor).cell(0),
            ratio(rounds, hello, Round::processor));
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** Compares each round with the hello of the same round, which had the same neighbours. */
  private static String ratio(
      List<Round> rounds, List<Round> hello, ToDoubleFunction<Round> figure) {
    return Spread.of(
            IntStream.range(0, rounds.size())
                .mapToDouble(
                    i -> figure.applyAsDouble(rounds.get(i)) / figure.applyAsDouble(hello.get(i)))
                .boxed()
                .toList())
        .cell(2);
  }

  private static Spread spread(Collection<Round> rounds, ToDoubleFunction<Round> figure) {
    return Spread.of(rounds.stream().mapToDouble(figure).boxed().toList());
  }

  private void heading(String title, String unit, String columns) {
    text.append("\n## ").append(title).append("\n\n| ").append(unit);
    text.append(" | ").append(columns).append(" |\n|---|---|---|---|\n");
  }

  private void row(String name, Spread spread) {
    text.append("| ").append(name).append(" | ").append(spread.cells(0)).append(" |\n");
  }
}
