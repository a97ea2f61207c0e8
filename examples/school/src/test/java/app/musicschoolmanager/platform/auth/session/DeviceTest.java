package app.musicschoolmanager.platform.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0|Firefox, Linux",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0|Edge, Windows",
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/140.0.0.0 Mobile Safari/537.36|Chrome, Android",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
            + " Gecko) Version/18.5 Mobile/15E148 Safari/604.1|Safari, iPhone",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
            + " Version/18.5 Safari/605.1.15|Safari, Mac",
        "curl/8.5.0|curl 8.5.0",
        "my-script|my-script"
      })
  void a_device_is_told_in_plain_words(String userAgent, String words) {
    assertThat(Device.of(userAgent)).isEqualTo(words);
  }

  @Test
  void what_nobody_knows_stays_empty_and_nothing_strange_is_kept() {
    assertThat(Device.of(null)).isEmpty();
    assertThat(Device.of("")).isEmpty();
    assertThat(Device.of("<script>alert(1)</script>")).isEmpty();
    assertThat(Device.of("x".repeat(5_000))).hasSize(40);
  }
}
