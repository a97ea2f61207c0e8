package app.musicschoolmanager.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
  private static final String ONE = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String OTHER = Base64.getEncoder().encodeToString(new byte[48]);

  @Test
  void defaults_suit_a_first_try_on_ones_own_machine() {
    Config config = with();
    assertThat(config.host()).isEqualTo("127.0.0.1");
    assertThat(config.port()).isEqualTo(8080);
    assertThat(config.dataDir()).isEqualTo(Path.of("data"));
    assertThat(config.baseUrl()).isEqualTo("http://localhost:8080");
    assertThat(config.secure()).isFalse();
    assertThat(config.bcryptCost()).isEqualTo(12);
    assertThat(config.trustedProxies()).isZero();
  }

  @Test
  void everything_missing_or_wrong_is_named_at_once_with_how_to_mend_it() {
    assertThatThrownBy(() ->
            Config.of(Map.of("SESSION_KEY", "c2hvcnQ=", "PORT", "eighty", "CRON_SECRET", "hush")))
        .isInstanceOf(ConfigProblem.class)
        .hasMessageContaining("SESSION_KEY is too short")
        .hasMessageContaining("DATA_KEY is missing")
        .hasMessageContaining("PORT")
        .hasMessageContaining("CRON_SECRET is too short")
        .hasMessageContaining("openssl rand -base64 32");
  }

  @Test
  void a_problem_never_shows_a_value() {
    assertThatThrownBy(() ->
            with(
                "SESSION_KEY", "!my-secret!", "CRON_SECRET", "hush", "APP_URL", "ftp://me:pw@host"))
        .isInstanceOf(ConfigProblem.class)
        .hasMessageNotContainingAny("my-secret", "hush", "me:pw");
  }

  @Test
  void the_link_to_a_main_app_takes_all_of_its_settings_or_none() {
    assertThatThrownBy(() -> with("MAIN_APP_URL", "https://main.example.com"))
        .isInstanceOf(ConfigProblem.class)
        .hasMessageContaining("DOCUMENT_ID and AGENT_TOKEN are missing")
        .hasMessageContaining("Set all three, or none.");
    String token = "a-token-that-nobody-guesses";
    assertThatThrownBy(
            () -> with("MAIN_APP_URL", "https://main.example.com/a", "AGENT_TOKEN", token))
        .hasMessageContaining("DOCUMENT_ID is missing");
    for (String near : List.of("http://localhost:9000", "http://[::1]/main", "https://10.0.0.1")) {
      assertThat(
              with("MAIN_APP_URL", near, "DOCUMENT_ID", "a.b-1_c", "AGENT_TOKEN", token)
                  .setting("MAIN_APP_URL"))
          .contains(near);
    }
  }

  @Test
  void a_main_app_that_cannot_be_called_safely_is_refused_without_showing_what_was_set() {
    for (String wrong :
        List.of(
            "http://main.example.com",
            "http://localhost.example.com",
            "https://me:secret@main.example.com",
            "https://main.example.com?a=secret",
            "ftp://main.example.com",
            "main app")) {
      assertThatThrownBy(() ->
              with("MAIN_APP_URL", wrong, "DOCUMENT_ID", "../secret", "AGENT_TOKEN", "a secret"))
          .as(wrong)
          .hasMessageContaining("MAIN_APP_URL is not an address")
          .hasMessageContaining("DOCUMENT_ID is not the name of a document")
          .hasMessageContaining("AGENT_TOKEN is not a token that can be sent")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void the_two_keys_must_differ() {
    assertThatThrownBy(() -> with("DATA_KEY", ONE)).hasMessageContaining("the same");
  }

  @Test
  void a_key_longer_than_the_cipher_takes_is_condensed() {
    assertThat(with("DATA_KEY", OTHER).dataKey().getEncoded()).hasSize(32);
  }

  @Test
  void the_public_address_comes_from_the_app_or_its_platform() {
    assertThat(with("APP_URL", "https://a.example.com/").baseUrl())
        .isEqualTo("https://a.example.com");
    assertThat(with("APP_URL", "https://a.example.com").secure()).isTrue();
    assertThat(with("RENDER_EXTERNAL_URL", "https://b.onrender.com").baseUrl())
        .isEqualTo("https://b.onrender.com");
    assertThat(with("RAILWAY_PUBLIC_DOMAIN", "c.up.railway.app").baseUrl())
        .isEqualTo("https://c.up.railway.app");
    assertThat(with("FLY_APP_NAME", "d").baseUrl()).isEqualTo("https://d.fly.dev");
  }

  @Test
  void an_address_with_a_path_is_refused() {
    assertThatThrownBy(() -> with("APP_URL", "https://example.com/app"))
        .hasMessageContaining("APP_URL");
  }

  @Test
  void a_blank_setting_counts_as_not_set() {
    Config config = with("MAIL_HOST", " ", "MAIL_FROM", " me@example.com ");
    assertThat(config.setting("MAIL_HOST")).isEmpty();
    assertThat(config.setting("MAIL_FROM")).contains("me@example.com");
    assertThat(config.setting("MAIL_PORT")).isEmpty();
  }

  @Test
  void times_are_the_owners_and_else_the_servers() {
    assertThat(with("TIME_ZONE", "Asia/Tokyo").timeZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(with("TIME_ZONE", " ").timeZone()).isEqualTo(ZoneId.systemDefault());
    ZoneId ofApp = ZoneId.of("Europe/Madrid");
    assertThat(Config.of(environment("TIME_ZONE", ""), ofApp).timeZone()).isEqualTo(ofApp);
    assertThat(Config.of(environment("TIME_ZONE", "Asia/Tokyo"), ofApp).timeZone())
        .isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThatThrownBy(() -> with("TIME_ZONE", "Atlantis"))
        .hasMessageContaining("TIME_ZONE is not the name of a time zone");
  }

  @Test
  void registration_is_open_unless_it_is_for_the_invited() {
    assertThat(with("REGISTRATION", " ").registrationIsOpen()).isTrue();
    assertThat(with("REGISTRATION", "open").registrationIsOpen()).isTrue();
    assertThat(with("REGISTRATION", " invited ").registrationIsOpen()).isFalse();
    assertThatThrownBy(() -> with("REGISTRATION", "closed"))
        .hasMessageContaining("REGISTRATION is neither open nor invited");
  }

  @Test
  void printing_it_shows_no_key_and_no_setting() {
    assertThat(with("SHOP_TOKEN", "t0ken").toString()).doesNotContain("t0ken", ONE, OTHER);
  }

  @Test
  void the_environment_wins_over_the_file(@TempDir Path folder) throws IOException {
    Path file = folder.resolve(".env");
    Files.writeString(
        file, "# keys\nPORT=1\nHOST = \"0.0.0.0\"\nexport DATA_DIR='my data'\n\nnonsense\n");
    assertThat(Dotenv.beneath(file, Map.of("PORT", "2")))
        .containsEntry("PORT", "2")
        .containsEntry("HOST", "0.0.0.0")
        .containsEntry("DATA_DIR", "my data")
        .hasSize(3);
  }

  private static Config with(String... settings) {
    return Config.of(environment(settings));
  }

  private static Map<String, String> environment(String... settings) {
    Map<String, String> env = new HashMap<>(Map.of("SESSION_KEY", ONE, "DATA_KEY", OTHER));
    for (int i = 0; i < settings.length; i += 2) {
      env.put(settings[i], settings[i + 1]);
    }
    return env;
  }
}
