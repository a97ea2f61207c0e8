package app.musicschoolmanager.platform.integration.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProfilesTest {
  @Test
  void the_services_that_requests_usually_name_are_known() {
    assertThat(Profiles.all())
        .extracting(Profile::provider)
        .containsExactlyInAnyOrder(
            "shopify",
            "stripe",
            "gmail",
            "googlesheets",
            "slack",
            "twilio",
            "sendgrid",
            "mailgun",
            "hubspot",
            "github");
  }

  static List<Profile> profiles() {
    return Profiles.all();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void its_calls_reach_its_own_hosts_only_and_all_its_addresses_are_secure(Profile profile) {
    String base = profile.baseUrl().replaceAll("\\{\\w+}", "any");
    assertThat(profile.hosts()).isNotEmpty().anyMatch(host -> isOf(URI.create(base), host));
    assertThat(
            Stream.of(base, profile.keyPage(), profile.authorizeUrl(), profile.tokenUrl())
                .filter(Objects::nonNull))
        .allSatisfy(address -> {
          URI url = URI.create(address.replace("{host}", URI.create(base).getHost()));
          assertThat(url.getScheme()).isEqualTo("https");
          assertThat(url.getHost()).contains(".");
          assertThat(url.getUserInfo()).isNull();
        });
  }

  private static boolean isOf(URI url, String host) {
    return host.startsWith("*.")
        ? url.getHost().endsWith(host.substring(1))
        : url.getHost().equals(host);
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void who_signs_in_there_also_gets_a_token(Profile profile) {
    assertThat(profile.authorizeUrl() == null).isEqualTo(profile.tokenUrl() == null);
    assertThat(profile.testPath() == null || profile.testPath().startsWith("/")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Google Sheets API, googlesheets",
    "Shopify Admin, shopify",
    "GitHub, github",
    "Some shop, ''",
    "'', ''"
  })
  void they_are_found_however_their_names_are_written(String name, String provider) {
    assertThat(Profiles.of(name).provider()).isEqualTo(provider);
  }
}
