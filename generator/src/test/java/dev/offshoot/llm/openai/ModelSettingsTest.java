package dev.offshoot.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.offshoot.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelSettingsTest {

  @TempDir Path folder;

  private ModelSettings resolve(Map<String, String> env) {
    return resolve(ModelSettings.Flags.NONE, env, "");
  }

  private ModelSettings resolve(ModelSettings.Flags flags, Map<String, String> env, String config) {
    try {
      var file = Files.writeString(folder.resolve("config.properties"), config);
      return ModelSettings.resolve(flags, env, file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Problem refused(Map<String, String> env) {
    return catchThrowableOfType(Problem.class, () -> resolve(env));
  }

  @Test
  void with_nothing_given_nothing_is_configured_and_no_file_is_needed() {
    var settings =
        ModelSettings.resolve(ModelSettings.Flags.NONE, Map.of(), folder.resolve("missing"));

    assertThat(settings.isConfigured()).isFalse();
    assertThat(settings.baseUrl()).isEqualTo("https://api.openai.com/v1");
    assertThat(settings.modelName()).isEqualTo(ModelSettings.DEFAULT_MODEL);
    assertThat(settings.deadline()).isEqualTo(ModelSettings.DEFAULT_DEADLINE);
  }

  @Test
  void a_key_or_another_server_is_a_configuration() {
    assertThat(resolve(Map.of("OPENAI_API_KEY", "k")).isConfigured()).isTrue();
    assertThat(resolve(Map.of("OFFSHOOT_BASE_URL", "http://localhost:11434/v1")).isConfigured())
        .isTrue();
  }

  @Test
  void flags_come_before_environment_and_environment_before_the_file() {
    var config =
        """
        base-url=https://file.example/v1
        model=of-file
        api-key=file-key
        deadline-seconds=7
        max-answer-tokens=70
        """;
    var env =
        Map.of(
            "OFFSHOOT_BASE_URL", "https://env.example/v1",
            "OPENAI_BASE_URL", "https://openai.example/v1",
            "OFFSHOOT_MODEL", "of-env",
            "OFFSHOOT_API_KEY", "env-key",
            "OPENAI_API_KEY", "openai-key",
            "OFFSHOOT_MAX_ANSWER_TOKENS", "80");
    var flags = new ModelSettings.Flags("https://flag.example/v1", "of-flag", null);

    var file = resolve(ModelSettings.Flags.NONE, Map.of(), config);
    assertThat(file.baseUrl()).isEqualTo("https://file.example/v1");
    assertThat(file.modelName()).isEqualTo("of-file");
    assertThat(file.key().reveal()).isEqualTo("file-key");
    assertThat(file.deadline()).hasSeconds(7);
    assertThat(file.maxAnswerTokens()).isEqualTo(70);

    var environment = resolve(ModelSettings.Flags.NONE, env, config);
    assertThat(environment.baseUrl()).isEqualTo("https://env.example/v1");
    assertThat(environment.modelName()).isEqualTo("of-env");
    assertThat(environment.key().reveal()).isEqualTo("env-key");
    assertThat(environment.maxAnswerTokens()).isEqualTo(80);

    var flagged = resolve(flags, env, config);
    assertThat(flagged.baseUrl()).isEqualTo("https://flag.example/v1");
    assertThat(flagged.modelName()).isEqualTo("of-flag");
  }

  @Test
  void a_key_may_stand_in_a_file_of_its_own() throws IOException {
    var keyFile = Files.writeString(folder.resolve("key"), "sk-from-file\n");

    var settings =
        resolve(
            new ModelSettings.Flags(null, null, keyFile), Map.of("OPENAI_API_KEY", "other"), "");

    assertThat(settings.key().reveal()).isEqualTo("sk-from-file");
    assertThat(
            catchThrowableOfType(
                    Problem.class,
                    () -> resolve(Map.of("OFFSHOOT_API_KEY_FILE", folder + "/missing")))
                .what())
        .isEqualTo("The key file cannot be read");
  }

  @Test
  void settings_never_show_the_key() {
    var settings = resolve(Map.of("OPENAI_API_KEY", "sk-canary-123456"));

    assertThat(settings.toString()).doesNotContain("canary").contains("key=[key]");
  }

  @Test
  void a_key_that_cannot_stand_in_a_header_is_refused_without_showing_it() {
    var problem = refused(Map.of("OPENAI_API_KEY", "sk-canary\r\nX-Evil: 1"));

    assertThat(problem.kind()).isEqualTo(Problem.Kind.USAGE);
    assertThat(problem.toString() + problem.fix()).doesNotContain("canary");
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.example.com/v1/, https://api.example.com/v1",
    "https://api.example.com/openai/v1, https://api.example.com/openai/v1",
    "https://api.example.com, https://api.example.com/v1",
    "http://localhost:11434, http://localhost:11434/v1",
    "HTTP://127.0.0.1:1234/v1, http://127.0.0.1:1234/v1",
    "http://[::1]:1234/v1, http://[::1]:1234/v1",
    "http://[fd12::1]/v1, http://[fd12::1]/v1",
    "http://192.168.1.5/v1, http://192.168.1.5/v1",
    "http://172.20.0.2/v1, http://172.20.0.2/v1",
    "http://ollama:11434/v1, http://ollama:11434/v1",
    "http://host.docker.internal:11434/v1, http://host.docker.internal:11434/v1",
  })
  void usable_urls_are_brought_into_one_form(String given, String used) {
    assertThat(resolve(Map.of("OFFSHOOT_BASE_URL", given)).baseUrl()).isEqualTo(used);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.example.com/v1",
        "http://8.8.8.8/v1",
        "http://172.32.0.1/v1",
        "http://2130706433/v1",
        "http://127.0.0.1.example.com/v1",
        "http://[2001:db8::1]/v1",
        "http://localhost.example.com/v1",
        "https://user:pass@api.example.com/v1",
        "https://api.example.com/v1?key=1",
        "https://api.example.com/v1#x",
        "ftp://api.example.com/v1",
        "file:///etc/passwd",
        "api.example.com/v1",
        "https:///v1",
        "not a url",
      })
  void urls_that_would_leak_or_cannot_work_are_refused(String url) {
    assertThat(refused(Map.of("OFFSHOOT_BASE_URL", url)).kind()).isEqualTo(Problem.Kind.USAGE);
  }

  @Test
  void plain_http_to_elsewhere_may_be_allowed_expressly() {
    var env =
        Map.of(
            "OFFSHOOT_BASE_URL", "http://api.example.com/v1", "OFFSHOOT_ALLOW_PLAIN_HTTP", "true");

    assertThat(resolve(env).baseUrl()).isEqualTo("http://api.example.com/v1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "99999999999"})
  void a_limit_that_is_no_number_above_zero_is_refused_by_its_name(String text) {
    assertThat(refused(Map.of("OFFSHOOT_DEADLINE_SECONDS", text)).why())
        .contains("OFFSHOOT_DEADLINE_SECONDS");
  }

  @Test
  void the_configuration_file_is_where_the_platform_keeps_such_files() {
    assertThat(ModelSettings.configFile(Map.of("XDG_CONFIG_HOME", "/conf")))
        .isEqualTo(Path.of("/conf/offshoot/config.properties"));
    assertThat(ModelSettings.configFile(Map.of()).toString())
        .endsWith("/.config/offshoot/config.properties");
  }

  @Test
  void who_has_configured_nothing_is_told_what_to_do() {
    assertThat(ModelSettings.notConfigured(List.of()).fix())
        .contains("OPENAI_API_KEY")
        .contains("OFFSHOOT_BASE_URL=http://127.0.0.1:11434/v1");
    assertThat(ModelSettings.notConfigured(List.of("qwen3:8b", "llama3")).fix())
        .contains("--model-url http://127.0.0.1:11434/v1 --model qwen3:8b");
  }
}
