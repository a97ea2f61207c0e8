package dev.offshoot.llm.openai;

import dev.offshoot.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The places settings come from, the nearest first: flags, environment, configuration file. */
final class SettingsSources {

  private final ModelSettings.Flags flags;
  private final Map<String, String> env;
  private final Properties config;

  private SettingsSources(ModelSettings.Flags flags, Map<String, String> env, Properties config) {
    this.flags = flags;
    this.env = env;
    this.config = config;
  }

  static SettingsSources read(ModelSettings.Flags flags, Map<String, String> env, Path configFile) {
    var config = new Properties();
    if (Files.exists(configFile)) {
      try (var reader = Files.newBufferedReader(configFile)) {
        config.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw wrong("The configuration file cannot be read", configFile + ": " + e.getMessage());
      }
    }
    return new SettingsSources(flags, env, config);
  }

  ModelSettings settings() {
    boolean plainHttp =
        first(variable("OFFSHOOT_ALLOW_PLAIN_HTTP"), property("allow-plain-http"))
            .map(Boolean::parseBoolean)
            .orElse(false);
    var url =
        first(
            flag(flags.url()),
            variable("OFFSHOOT_BASE_URL"),
            variable("OPENAI_BASE_URL"),
            property("base-url"));
    var model = first(flag(flags.model()), variable("OFFSHOOT_MODEL"), property("model"));
    return new ModelSettings(
        ServerUrl.checked(url.orElse(ServerUrl.OPENAI), plainHttp),
        key(),
        model.orElse(ModelSettings.DEFAULT_MODEL),
        Duration.ofSeconds(
            number(
                "OFFSHOOT_DEADLINE_SECONDS",
                "deadline-seconds",
                (int) ModelSettings.DEFAULT_DEADLINE.toSeconds())),
        number(
            "OFFSHOOT_MAX_ANSWER_TOKENS",
            "max-answer-tokens",
            ModelSettings.DEFAULT_MAX_ANSWER_TOKENS));
  }

  private ApiKey key() {
    var text =
        first(
            fromFile(Optional.ofNullable(flags.keyFile())),
            variable("OFFSHOOT_API_KEY"),
            variable("OPENAI_API_KEY"),
            fromFile(
                first(variable("OFFSHOOT_API_KEY_FILE"), property("api-key-file")).map(Path::of)),
            property("api-key"));
    var key = ApiKey.of(text.orElse(""));
    if (!key.isPlausible()) {
      throw wrong("The key of the language model cannot be used", "it holds spaces or odd letters");
    }
    return key;
  }

  private static Optional<String> fromFile(Optional<Path> file) {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      return given(Files.readString(file.get()));
    } catch (IOException e) {
      throw wrong("The key file cannot be read", file.get().toString());
    }
  }

  private int number(String variable, String property, int otherwise) {
    var text = first(variable(variable), property(property));
    try {
      int number = text.map(Integer::parseInt).orElse(otherwise);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, together with numbers that are too small.
    }
    throw wrong(
        "A setting of the language model is wrong",
        variable + " or " + property + " must be a whole number above 0, not " + text.orElse(""));
  }

  @SafeVarargs
  private static Optional<String> first(Optional<String>... candidates) {
    for (var candidate : candidates) {
      if (candidate.isPresent()) {
        return candidate;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> flag(String value) {
    return given(value);
  }

  private Optional<String> variable(String name) {
    return given(env.get(name));
  }

  private Optional<String> property(String name) {
    return given(config.getProperty(name));
  }

  private static Optional<String> given(String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static Problem wrong(String what, String why) {
    return Problem.of(Problem.Kind.USAGE, what, why, "Correct it and run again.");
  }
}
