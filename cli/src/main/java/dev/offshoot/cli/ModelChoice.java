package dev.offshoot.cli;

import dev.offshoot.Problem;
import dev.offshoot.cli.Main.Surroundings;
import dev.offshoot.llm.Budget;
import dev.offshoot.llm.LanguageModel;
import dev.offshoot.llm.RecordedModel;
import dev.offshoot.llm.Recording;
import dev.offshoot.llm.openai.LocalModels;
import dev.offshoot.llm.openai.ModelSettings;
import dev.offshoot.llm.openai.OpenAiModel;
import dev.offshoot.llm.retry.RetryListener;
import dev.offshoot.llm.retry.RetryingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who answers the questions of a run: a configured language model, else a recording.
 *
 * @param recording the file that is replayed, if one is
 * @param description a sentence for the user
 */
record ModelChoice(LanguageModel model, Optional<Path> recording, String description) {

  /** Calls that no sensible request needs; a run that reaches them is going in circles. */
  private static final int MOST_CALLS = 400;

  /**
   * Chooses.
   *
   * @param recording what stands beside the request
   */
  static ModelChoice of(
      ModelOptions options,
      Optional<Path> recording,
      Surroundings surroundings,
      RetryListener retries) {
    ModelSettings settings = settings(options, surroundings);
    if (recording.isPresent() && (options.replay || !settings.isConfigured())) {
      return replay(recording.get(), options.replay);
    }
    if (options.replay) {
      throw Problem.of(
          Problem.Kind.USAGE,
          "There is no recording to replay",
          "--replay needs a request file with its agent.lock beside it.",
          "Leave --replay away to ask the configured language model.");
    }
    if (!settings.isConfigured()) {
      throw ModelSettings.notConfigured(LocalModels.find());
    }
    LanguageModel limited = new Budget(new OpenAiModel(settings), options.mostTokens, MOST_CALLS);
    return new ModelChoice(
        new RetryingModel(limited, retries),
        Optional.empty(),
        "Asking " + settings.modelName() + " at " + settings.baseUrl());
  }

  static ModelSettings settings(ModelOptions options, Surroundings surroundings) {
    return ModelSettings.resolve(
        new ModelSettings.Flags(options.url, options.name, options.keyFile),
        surroundings.environment(),
        ModelSettings.configFile(surroundings.environment()));
  }

  private static ModelChoice replay(Path file, boolean asked) {
    String why = asked ? "as asked" : "as no language model is configured";
    return new ModelChoice(
        new RecordedModel(read(file)),
        Optional.of(file.toAbsolutePath().normalize()),
        "Replaying the recorded answers in " + file + ", " + why);
  }

  private static Recording read(Path file) {
    try {
      return Recording.fromJson(Files.readString(file));
    } catch (IOException e) {
      throw Problem.of(
              Problem.Kind.MODEL,
              "The recording " + file + " cannot be read",
              e.getMessage(),
              "Restore the file, or configure a language model (see `offshoot doctor`).")
          .causedBy(e);
    }
  }
}
