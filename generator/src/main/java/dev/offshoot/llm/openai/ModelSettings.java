package dev.offshoot.llm.openai;

import dev.offshoot.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Which language model to ask, where and how.
 *
 * @param deadline for a whole call, the last byte of the answer included
 * @param maxAnswerTokens what the server is told to stop at
 */
public record ModelSettings(
    String baseUrl, ApiKey key, String modelName, Duration deadline, int maxAnswerTokens) {

  public static final String DEFAULT_MODEL = "gpt-5-mini";
  public static final Duration DEFAULT_DEADLINE = Duration.ofMinutes(5);
  public static final int DEFAULT_MAX_ANSWER_TOKENS = 32_000;

  /**
   * What the command line says; each may be null. A key is never an argument: arguments are seen by
   * everybody on the machine.
   */
  public record Flags(String url, String model, Path keyFile) {
    public static final Flags NONE = new Flags(null, null, null);
  }

  /** Settings for a server, with the usual limits. */
  public static ModelSettings of(String baseUrl, ApiKey key, String modelName) {
    return new ModelSettings(
        ServerUrl.checked(baseUrl, false),
        key,
        modelName,
        DEFAULT_DEADLINE,
        DEFAULT_MAX_ANSWER_TOKENS);
  }

  /**
   * The settings from flags, else environment, else the configuration file, else the defaults.
   *
   * @param configFile may be missing
   */
  public static ModelSettings resolve(Flags flags, Map<String, String> env, Path configFile) {
    return SettingsSources.read(flags, env, configFile).settings();
  }

  /** Where the configuration file is by convention. */
  public static Path configFile(Map<String, String> env) {
    var home = env.get("XDG_CONFIG_HOME");
    var config =
        home == null || home.isBlank()
            ? Path.of(System.getProperty("user.home"), ".config")
            : Path.of(home);
    return config.resolve("offshoot").resolve("config.properties");
  }

  /** Whether there is anything to ask: a key, or a server other than the default one. */
  public boolean isConfigured() {
    return key.isPresent() || !baseUrl.equals(ServerUrl.OPENAI);
  }

  /**
   * What to tell someone who has configured none.
   *
   * @param localModels what {@link LocalModels} found on this machine
   */
  public static Problem notConfigured(List<String> localModels) {
    var openai = "Set OPENAI_API_KEY (and OPENAI_BASE_URL for another server).";
    var local =
        localModels.isEmpty()
            ? "Or run a local model with Ollama and set OFFSHOOT_BASE_URL="
                + LocalModels.BASE_URL
                + " and OFFSHOOT_MODEL."
            : "Or use the model on this machine: --model-url %s --model %s"
                .formatted(LocalModels.BASE_URL, localModels.getFirst());
    return Problem.of(
        Problem.Kind.MODEL, "No language model is configured", "", openai + "\n" + local);
  }
}
