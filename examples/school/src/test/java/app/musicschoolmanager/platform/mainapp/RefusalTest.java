package app.musicschoolmanager.platform.mainapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A main app that does not let the app in, or is not where it should be. */
class RefusalTest {
  private final Branch branch = new Branch();

  @AfterEach
  void close() {
    branch.close();
  }

  private void learn() {
    branch.main().says("settings", "{\"name\": \"Seven\"}");
    branch.giveKey();
    branch.exchange();
    assertThat(branch.state()).isEqualTo("ok");
  }

  private void assertGoesOn() {
    assertThat(branch.config().at("/name").asText()).isEqualTo("Seven");
    assertThat(branch.order().json().at("/message").asText()).isEqualTo("parts");
  }

  private void exchangeIn(Duration time) {
    branch.app().clock().advance(time);
    branch.exchange();
  }

  @Test
  void a_refusal_counts_after_a_day_and_a_good_bye_at_once() {
    for (int status : List.of(401, 403)) {
      learn();
      branch.main().refuses("credentials", status);
      for (int hour = 0; hour < 24; hour++) {
        exchangeIn(Duration.ofHours(1));
        assertGoesOn();
        assertThat(branch.state()).isEqualTo("refused");
      }
      exchangeIn(Duration.ofHours(1));
      branch.signIn();
      assertThat(branch.order().json().at("/error").asText()).contains("not connected");
      branch.link().hurry();
    }
    learn();
    branch.main().refuses("credentials", 410);
    branch.main().refuses("settings", 410);
    exchangeIn(Duration.ofHours(1));
    assertThat(branch.order().json().at("/error").asText()).contains("not connected");
    assertThat(branch.config().at("/name").asText()).isEqualTo("Branch office");
    branch.restart();
    assertThat(branch.order().json().at("/error").asText()).contains("not connected");
  }

  @Test
  void a_main_app_that_is_not_found_is_led_astray_and_takes_nothing_back() {
    learn();
    branch.main().refuses("credentials", 404);
    branch.main().refuses("settings", 404);
    exchangeIn(Duration.ofHours(1));
    for (int day = 0; day < 3; day++) {
      exchangeIn(Duration.ofDays(1));
      branch.signIn();
      assertGoesOn();
      assertThat(branch.state()).isEqualTo("failing");
      assertThat(branch.part("credentials").at("/status").asInt()).isEqualTo(404);
    }
    branch.link().hurry();
    learn();
    assertGoesOn();
  }
}
