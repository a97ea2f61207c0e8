package dev.offshoot.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which language model is asked. A key is never an argument: others could read it there. */
final class ModelOptions {

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "The language model (or OFFSHOOT_MODEL).")
  String name;

  @Option(
      names = "--model-url",
      paramLabel = "URL",
      description = {
        "An OpenAI-compatible endpoint, such as http://localhost:11434/v1 (or OFFSHOOT_BASE_URL).",
        "Its key is read from OFFSHOOT_API_KEY or OPENAI_API_KEY."
      })
  String url;

  @Option(names = "--key-file", paramLabel = "FILE", description = "Read the key from this file.")
  Path keyFile;

  @Option(
      names = "--replay",
      description = "Use the recording beside the request even if a language model is configured.")
  boolean replay;

  @Option(
      names = "--max-tokens",
      paramLabel = "N",
      defaultValue = "2000000",
      description = "Stop when the run has used so many tokens (default: ${DEFAULT-VALUE}).")
  long mostTokens;
}
