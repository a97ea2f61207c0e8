package app.musicschoolmanager.platform.webhook.incoming;

import app.musicschoolmanager.platform.webhook.Hmac;
import app.musicschoolmanager.platform.webhook.incoming.Verdict.Proof;
import app.musicschoolmanager.platform.webhook.incoming.Verdict.Refused;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How services sign what they send. */
public enum Scheme {
  /** As standardwebhooks.com says; many services do. */
  STANDARD,
  GITHUB,
  STRIPE,
  SHOPIFY,
  SLACK;

  private static final int SHORTEST = 16;
  private static final int LONGEST_ID = 200;

  /** As the database and the API say it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scheme of this word. */
  public static Optional<Scheme> of(String word) {
    return Stream.of(values()).filter(scheme -> scheme.word().equals(word)).findFirst();
  }

  /** Whether the secret is entered at the service, so that the app can make it. */
  public boolean takesOurSecret() {
    return this == STANDARD || this == GITHUB;
  }

  /** Whether this can be the secret, as far as its form tells. */
  boolean isSecret(String secret) {
    try {
      return key(secret).length >= SHORTEST;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private byte[] key(String secret) {
    return this == STANDARD ? Hmac.key(secret) : bytes(secret);
  }

  /** What the signature of a request says. */
  Verdict judge(SignedRequest request, String secret, Instant now) {
    Claim claim = claim(request, key(secret));
    boolean nameless = this == STANDARD && claim.proof().delivery() == null;
    return nameless ? new Refused(Refusal.UNSIGNED) : claim.judge(request.body(), now);
  }

  private Claim claim(SignedRequest request, byte[] key) {
    String digest = Claim.digest(request.body());
    byte[] none = new byte[0];
    return switch (this) {
      case STANDARD -> {
        String id = id(request, "webhook-id");
        String at = request.header("webhook-timestamp");
        List<byte[]> signatures =
            all(request.header("webhook-signature"), " ", "v1,", Scheme::base64);
        yield new Claim(key, at, Hmac.head(id, at), signatures, new Proof(id, null));
      }
      case GITHUB -> {
        List<byte[]> signatures =
            all(request.header("X-Hub-Signature-256"), " ", "sha256=", Scheme::hex);
        Proof proof = new Proof(id(request, "X-GitHub-Delivery"), digest);
        yield new Claim(key, null, none, signatures, proof);
      }
      case SHOPIFY -> {
        List<byte[]> signatures =
            all(request.header("X-Shopify-Hmac-Sha256"), " ", "", Scheme::base64);
        Proof proof = new Proof(id(request, "X-Shopify-Webhook-Id"), digest);
        yield new Claim(key, null, none, signatures, proof);
      }
      case STRIPE -> {
        String said = request.header("Stripe-Signature");
        String at = said.replaceAll("(?s)(?:.*,)?\\s*t=([0-9]*).*", "$1");
        List<byte[]> signatures = all(said, ",", "v1=", Scheme::hex);
        yield new Claim(key, at, bytes(at + "."), signatures, new Proof(null, digest));
      }
      case SLACK -> {
        String at = request.header("X-Slack-Request-Timestamp");
        List<byte[]> signatures = all(request.header("X-Slack-Signature"), " ", "v0=", Scheme::hex);
        byte[] head = bytes("v0:" + at + ":");
        yield new Claim(key, at, head, signatures, new Proof(null, digest));
      }
    };
  }

  /** With what Slack wants to be answered before it sends anything else; empty otherwise. */
  Optional<String> challenge(JsonNode body) {
    boolean asked = this == SLACK && body.path("type").asText("").equals("url_verification");
    return asked ? Optional.of(body.path("challenge").asText("")) : Optional.empty();
  }

  private static String id(SignedRequest request, String header) {
    String id = request.header(header);
    return id.isEmpty() || id.length() > LONGEST_ID ? null : id;
  }

  /** The signatures of one kind in a header. What is none cannot be the right one. */
  private static List<byte[]> all(
      String header, String separator, String prefix, Function<String, byte[]> decoder) {
    return Arrays.stream(header.split(separator))
        .map(String::strip)
        .filter(part -> !part.isEmpty() && part.startsWith(prefix))
        .map(part -> decoder.apply(part.substring(prefix.length())))
        .filter(Objects::nonNull)
        .toList();
  }

  private static byte[] hex(String text) {
    try {
      return HexFormat.of().parseHex(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
