package dev.offshoot.cli;

import picocli.CommandLine.Option;

/** How a command speaks; the same for all of them. */
final class OutputOptions {

  @Option(names = "--json", description = "Print the result as one JSON object.")
  boolean json;

  @Option(
      names = "--events",
      paramLabel = "FORMAT",
      description = "Print progress events on standard output as they happen: ndjson.")
  EventFormat events;

  @Option(names = "--debug", description = "Print the stack trace of a failure.")
  boolean debug;

  /** The machine-readable forms of the progress stream. */
  enum EventFormat {
    NDJSON
  }
}
