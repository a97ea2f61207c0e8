package app.musicschoolmanager.platform.webhook.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.webhook.incoming.Verdict.Proof;
import app.musicschoolmanager.platform.webhook.incoming.Verdict.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signatures that the services themselves publish, or that another program has made. */
class SchemeTest {
  private static final Instant SIGNED = Instant.ofEpochSecond(1614265330);
  private static final Instant SLACK_SIGNED = Instant.ofEpochSecond(1531420618);

  /** A request that is known to be signed rightly. */
  private record Example(
      Scheme scheme, String secret, Instant at, Map<String, String> headers, String body) {

    Verdict judged() {
      return judged(headers, body, at);
    }

    Verdict judged(Map<String, String> sent, String content, Instant now) {
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      return scheme.judge(new SignedRequest(sent::get, bytes), secret, now);
    }

    Map<String, String> with(String header, String value) {
      Map<String, String> other = new HashMap<>(headers);
      other.put(header, value);
      return other;
    }
  }

  private static final Example STANDARD =
      new Example(
          Scheme.STANDARD,
          "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
          SIGNED,
          Map.of(
              "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
              "webhook-timestamp", "1614265330",
              "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
          "{\"test\": 2432232314}");

  private static final Example GITHUB =
      new Example(
          Scheme.GITHUB,
          "It's a Secret to Everybody",
          SIGNED,
          Map.of(
              "X-GitHub-Delivery",
              "72d3162e-cc78-11e3-81ab-4c9367dc0958",
              "X-Hub-Signature-256",
              "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"),
          "Hello, World!");

  private static final Example SLACK =
      new Example(
          Scheme.SLACK,
          "8f742231b10e8888abcd99yyyzzz85a5",
          SLACK_SIGNED,
          Map.of(
              "X-Slack-Request-Timestamp",
              "1531420618",
              "X-Slack-Signature",
              "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"),
          "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
              + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
              + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
              + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
              + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c");

  private static final Example STRIPE =
      new Example(
          Scheme.STRIPE,
          "whsec_a-secret-of-a-stripe-endpoint",
          SIGNED,
          Map.of(
              "Stripe-Signature",
              "t=1614265330,v1=264c635e207e8dadad68e64d431e0cf2351f8415bd855483f23895bfd39c4adc,v0=00"),
          "{\"id\":\"evt_1\",\"type\":\"invoice.paid\"}");

  private static final Example SHOPIFY =
      new Example(
          Scheme.SHOPIFY,
          "a-secret-of-a-shopify-app",
          SIGNED,
          Map.of(
              "X-Shopify-Webhook-Id", "b54557e4-bdd9-4b37-8a5f-bf7d70bcd043",
              "X-Shopify-Hmac-Sha256", "IyqCZzQKXWO/zFqbOFTFBFo/4fSiiLPKfjarkTA7cno="),
          "{\"id\":\"evt_1\",\"type\":\"invoice.paid\"}");

  private static final List<Example> ALL = List.of(STANDARD, GITHUB, STRIPE, SHOPIFY, SLACK);

  @Test
  void each_service_is_known_by_its_signature() {
    assertThat(ALL).extracting(Example::scheme).containsExactlyInAnyOrder(Scheme.values());
    assertThat(ALL).allSatisfy(it -> assertThat(it.judged()).isInstanceOf(Proof.class));
  }

  @Test
  void a_body_that_was_altered_by_one_character_is_refused() {
    assertThat(ALL)
        .allSatisfy(it ->
            assertThat(it.judged(it.headers(), it.body() + " ", it.at()))
                .isEqualTo(new Refused(Refusal.SIGNATURE)));
  }

  @Test
  void another_secret_is_refused_and_so_is_no_signature_at_all() {
    for (Example it : ALL) {
      SignedRequest request =
          new SignedRequest(it.headers()::get, it.body().getBytes(StandardCharsets.UTF_8));
      String other = it.scheme() == Scheme.STANDARD ? "whsec_" + "A".repeat(32) : "x".repeat(20);
      assertThat(it.scheme().judge(request, other, it.at()))
          .as(it.scheme().word())
          .isEqualTo(new Refused(Refusal.SIGNATURE));
      assertThat(it.judged(Map.of(), it.body(), it.at()))
          .as(it.scheme().word())
          .isEqualTo(new Refused(Refusal.UNSIGNED));
    }
  }

  @Test
  void what_is_no_signature_is_refused_without_a_fault() {
    for (String nonsense : new String[] {"v1,%%%", "sha256=xyz", "t=,v1=", "v0=zz", "🙂", ","}) {
      for (Example it : ALL) {
        Map<String, String> headers = new HashMap<>(it.headers());
        headers.replaceAll((name, value) -> nonsense);
        assertThat(it.judged(headers, it.body(), it.at()))
            .as(it.scheme().word() + " " + nonsense)
            .isInstanceOf(Refused.class);
      }
    }
  }

  @Test
  void a_signature_holds_for_five_minutes_before_and_after_its_time() {
    for (Example it : ALL) {
      boolean timed = it.scheme() != Scheme.GITHUB && it.scheme() != Scheme.SHOPIFY;
      for (int seconds : new int[] {-301, -300, 300, 301}) {
        Verdict verdict = it.judged(it.headers(), it.body(), it.at().plusSeconds(seconds));
        boolean holds = !timed || Math.abs(seconds) <= 300;
        assertThat(verdict instanceof Proof).as(it.scheme() + " " + seconds).isEqualTo(holds);
      }
    }
  }

  @Test
  void a_time_or_a_name_that_was_not_signed_makes_the_signature_wrong() {
    assertThat(STANDARD.judged(STANDARD.with("webhook-id", "msg_2"), STANDARD.body(), SIGNED))
        .isEqualTo(new Refused(Refusal.SIGNATURE));
    assertThat(
            STANDARD.judged(
                STANDARD.with("webhook-timestamp", "1614265331"), STANDARD.body(), SIGNED))
        .isEqualTo(new Refused(Refusal.SIGNATURE));
    String later = SLACK.headers().get("X-Slack-Request-Timestamp").replace("618", "619");
    assertThat(
            SLACK.judged(
                SLACK.with("X-Slack-Request-Timestamp", later), SLACK.body(), SLACK_SIGNED))
        .isEqualTo(new Refused(Refusal.SIGNATURE));
  }

  @Test
  void one_of_several_signatures_is_enough_while_secrets_change() {
    String both = "v1,AAAA " + STANDARD.headers().get("webhook-signature");
    assertThat(STANDARD.judged(STANDARD.with("webhook-signature", both), STANDARD.body(), SIGNED))
        .isInstanceOf(Proof.class);
  }

  @Test
  void a_delivery_is_told_by_its_body_where_its_name_is_not_signed() {
    assertThat(STANDARD.judged()).isEqualTo(new Proof("msg_p5jXN8AQM9LWM0D4loKWxJek", null));
    assertThat(GITHUB.judged())
        .isInstanceOfSatisfying(
            Proof.class,
            proof -> {
              assertThat(proof.delivery()).isEqualTo("72d3162e-cc78-11e3-81ab-4c9367dc0958");
              assertThat(proof.digest()).hasSize(64);
            });
  }
}
