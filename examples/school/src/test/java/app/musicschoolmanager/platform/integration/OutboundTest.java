package app.musicschoolmanager.platform.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a running app never calls, whatever an address looks like. */
class OutboundTest {
  private static final Integration OPEN = Integration.http("open", "Open data").build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/",
        "https://127.0.0.1:%d/",
        "https://127.1:%d/",
        "https://2130706433:%d/",
        "https://0x7f000001:%d/",
        "https://0:%d/",
        "https://0.0.0.0:%d/",
        "https://[::1]:%d/",
        "https://[::]:%d/",
        "https://[::ffff:127.0.0.1]:%d/",
        "https://[64:ff9b::7f00:1]:%d/",
        "https://[fd00::1]:%d/",
        "https://localhost:%d/",
        "https://LOCALHOST.:%d/",
        "https://169.254.169.254:%d/",
        "https://100.64.0.1:%d/",
        "https://someone@127.0.0.1:%d/",
        "ftp://127.0.0.1:%d/",
        "file:///etc/passwd?%d",
        "gopher://127.0.0.1:%d/",
      })
  void an_address_inside_is_refused_without_a_connection(String pattern) throws IOException {
    try (ServerSocket inside = new ServerSocket(0)) {
      inside.setSoTimeout(1);
      String address = pattern.formatted(inside.getLocalPort());
      HttpService open =
          HttpServiceTest.service(OPEN, Map.of("OPEN_URL", address), Outbound.guarded());
      assertThatThrownBy(() -> open.get("")).isInstanceOf(IntegrationFailed.class);
      assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.com/",
        "https://api.example.com.elsewhere.com/",
        "https://xapi.example.com/",
        "https://api.example.com@elsewhere.com/",
        "https://api.example.com:8443/",
        "http://api.example.com/",
      })
  void an_address_that_is_not_the_services_own_is_refused(String address) {
    Integration listed =
        Integration.http("open", "Open data")
            .baseUrl("https://api.example.com")
            .hosts("api.example.com")
            .build();
    HttpService open = HttpServiceTest.service(listed, Map.of(), Outbound.guarded());
    assertThatThrownBy(() -> open.get(address))
        .isInstanceOf(IntegrationFailed.class)
        .hasMessageMatching(".*may not call.*|.*must not carry.*|.*Only https.*");
  }

  @Test
  void a_name_that_leads_inside_is_refused_where_it_is_looked_up() {
    assertThatThrownBy(() -> Outbound.guarded().client().dns().lookup("localhost"))
        .isInstanceOf(UnknownHostException.class)
        .hasMessageContaining("private address");
  }

  @Test
  void a_host_that_the_owner_names_may_be_inside_but_only_over_tls_or_on_this_machine()
      throws IOException {
    Outbound named = Outbound.guarded().toNamed("https://main.example.com");
    named.check("https://10.0.0.1/");
    assertThat(named.client().dns().lookup("localhost")).isNotEmpty();
    assertThatThrownBy(() -> named.check("http://main.example.com/"))
        .hasMessageContaining("Only https://");
    Outbound near = Outbound.guarded().toNamed("http://localhost:9000");
    assertThat(near.client().dns().lookup("localhost")).isNotEmpty();
    assertThatThrownBy(() -> near.check("http://10.0.0.1/"))
        .hasRootCauseInstanceOf(UnknownHostException.class);
    Outbound tested = Outbound.loopbackOnly(Duration.ofSeconds(1)).toNamed("https://10.0.0.1");
    assertThatThrownBy(() -> tested.check("https://10.0.0.1/"))
        .hasRootCauseInstanceOf(UnknownHostException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void special_addresses_are_not_public(String address) throws UnknownHostException {
    assertThat(AddressRules.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.1.1",
        "198.20.0.1",
        "223.255.255.255",
        "2001:4860:4860::8888",
        "2606:4700::1111",
        "2a00:1450::1"
      })
  void their_neighbours_are_public(String address) throws UnknownHostException {
    assertThat(AddressRules.isPublic(InetAddress.getByName(address))).isTrue();
  }
}
