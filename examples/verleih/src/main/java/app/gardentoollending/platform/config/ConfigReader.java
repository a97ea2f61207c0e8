package app.gardentoollending.platform.config;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns variables into a {@link Config} and collects every problem on the way. Problems name
 * variables, never values.
 */
final class ConfigReader {
  private static final int KEY_BYTES = 32;
  private static final int SECRET_CHARACTERS = 16;
  private static final int BCRYPT_COST = 12;
  private static final String MAKE_KEY = "Make one with: openssl rand -base64 32";

  private static final List<String> MAIN_APP =
      List.of("MAIN_APP_URL", "DOCUMENT_ID", "AGENT_TOKEN");
  private static final String HEADER_SECRET = "[\\x21-\\x7e]{" + SECRET_CHARACTERS + ",4000}";

  private final Map<String, String> env;
  private final ZoneId zoneOfApp;
  private final List<String> problems = new ArrayList<>();

  ConfigReader(Map<String, String> env, ZoneId ofApp) {
    this.env = env;
    this.zoneOfApp = ofApp;
  }

  Config read() {
    byte[] session = key("SESSION_KEY", "signs sessions");
    byte[] data = key("DATA_KEY", "encrypts secret fields");
    if (session.length > 0 && Arrays.equals(session, data)) {
      problems.add("SESSION_KEY and DATA_KEY are the same. Use two different keys. " + MAKE_KEY);
    }
    int port = number("PORT", "8080", 0, 65_535);
    int proxies = number("TRUSTED_PROXIES", "0", 0, 10);
    int idleHours = number("SESSION_IDLE_HOURS", "24", 1, 168);
    KeptDays kept =
        new KeptDays(number("AUDIT_DAYS", "365", 0, 36_500), number("RUN_DAYS", "365", 0, 36_500));
    Path dataDir = dataDir();
    checkSecret("CRON_SECRET");
    checkSecret("METRICS_TOKEN");
    checkMainApp();
    URI appUrl = appUrl();
    checkLogFormat();
    checkRegistration();
    ZoneId timeZone = timeZone();
    if (!problems.isEmpty()) {
      throw new ConfigProblem(problems);
    }
    SecretKey sessionKey = new SecretKeySpec(session, "HmacSHA256");
    String host = value("HOST", "127.0.0.1");
    return new Config(
        port,
        host,
        dataDir,
        sessionKey,
        aes(data),
        appUrl,
        timeZone,
        proxies,
        Duration.ofHours(idleHours),
        kept,
        BCRYPT_COST,
        env);
  }

  private byte[] key(String name, String purpose) {
    String text = value(name, null);
    if (text == null) {
      problems.add(name + " is missing: it " + purpose + ". " + MAKE_KEY);
      return new byte[0];
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      problems.add(name + " is not base64. " + MAKE_KEY);
      return new byte[0];
    }
    if (bytes.length < KEY_BYTES) {
      problems.add(
          name
              + " is too short: it has "
              + bytes.length
              + " bytes and needs "
              + KEY_BYTES
              + ". "
              + MAKE_KEY);
    }
    return bytes;
  }

  // AES takes exactly 32 bytes, so a longer key is condensed to them.
  private static SecretKey aes(byte[] key) {
    try {
      byte[] bytes =
          key.length == KEY_BYTES ? key : MessageDigest.getInstance("SHA-256").digest(key);
      return new SecretKeySpec(bytes, "AES");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256.", e);
    }
  }

  private int number(String name, String otherwise, int least, int most) {
    String text = value(name, otherwise);
    int number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
    if (number >= least && number <= most) {
      return number;
    }
    problems.add(
        name
            + " is not a number from "
            + least
            + " to "
            + most
            + ". Without it, "
            + otherwise
            + " is taken.");
    return least;
  }

  private Path dataDir() {
    try {
      return Path.of(value("DATA_DIR", "data"));
    } catch (InvalidPathException e) {
      problems.add(
          "DATA_DIR is not a folder's path. Give one that the app may write to, for example data.");
      return Path.of("data");
    }
  }

  private void checkSecret(String name) {
    String secret = value(name, null);
    if (secret != null && secret.length() < SECRET_CHARACTERS) {
      problems.add(
          name + " is too short: it needs " + SECRET_CHARACTERS + " characters. " + MAKE_KEY);
    }
  }

  /** The link to a main app takes all three, or none. */
  private void checkMainApp() {
    List<String> missing = MAIN_APP.stream().filter(name -> value(name, null) == null).toList();
    if (missing.size() == MAIN_APP.size()) {
      return;
    }
    if (!missing.isEmpty()) {
      problems.add(
          String.join(" and ", missing)
              + (missing.size() == 1 ? " is" : " are")
              + " missing: the link to a main app takes "
              + String.join(", ", MAIN_APP)
              + ". Set all three, or none.");
    }
    if (!isMainApp(value("MAIN_APP_URL", "https://main.example.com"))) {
      problems.add(
          "MAIN_APP_URL is not an address that can be called. Give the main app's own, for example"
              + " https://main.example.com: over https unless it is on this very machine, without"
              + " a user name and without a query.");
    }
    if (!value("DOCUMENT_ID", "-").matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}")) {
      problems.add(
          "DOCUMENT_ID is not the name of a document: up to 128 letters, digits, dots, hyphens and"
              + " underscores.");
    }
    if (!value("AGENT_TOKEN", "-".repeat(SECRET_CHARACTERS)).matches(HEADER_SECRET)) {
      problems.add(
          "AGENT_TOKEN is not a token that can be sent: it needs at least "
              + SECRET_CHARACTERS
              + " characters, and no spaces or accents among them.");
    }
  }

  private static boolean isMainApp(String text) {
    try {
      URI url = URI.create(text);
      boolean near = List.of("localhost", "127.0.0.1", "[::1]").contains(url.getHost());
      return url.getHost() != null
          && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()) && near)
          && url.getUserInfo() == null
          && url.getQuery() == null
          && url.getFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void checkLogFormat() {
    if (!Logs.FORMATS.contains(value("LOG_FORMAT", "text"))) {
      problems.add("LOG_FORMAT is neither text nor json. Without it, text is taken.");
    }
  }

  private void checkRegistration() {
    if (!List.of("open", "invited").contains(value("REGISTRATION", "open"))) {
      problems.add("REGISTRATION is neither open nor invited. Without it, open is taken.");
    }
  }

  private ZoneId timeZone() {
    String name = value("TIME_ZONE", null);
    if (name != null && ZoneId.getAvailableZoneIds().contains(name)) {
      return ZoneId.of(name);
    }
    if (name != null) {
      problems.add(
          "TIME_ZONE is not the name of a time zone. Give one such as Europe/Berlin. Without it,"
              + " %s is taken."
                  .formatted(zoneOfApp == null ? "the server's own" : zoneOfApp.getId()));
    }
    return zoneOfApp == null ? ZoneId.systemDefault() : zoneOfApp;
  }

  private URI appUrl() {
    String text =
        Stream.of(
                value("APP_URL", null),
                value("RENDER_EXTERNAL_URL", null),
                https("RAILWAY_PUBLIC_DOMAIN", ""),
                https("FLY_APP_NAME", ".fly.dev"))
            .filter(url -> url != null)
            .findFirst()
            .orElse(null);
    if (text == null) {
      return null;
    }
    try {
      URI url = URI.create(text.replaceAll("/+$", ""));
      if (List.of("http", "https").contains(String.valueOf(url.getScheme()))
          && url.getHost() != null
          && url.getPath().isEmpty()) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      // falls through: what cannot be parsed is no address either
    }
    problems.add(
        "APP_URL is not an address. Give the app's own, for example https://invoices.example.com,"
            + " without a path.");
    return null;
  }

  private String https(String name, String suffix) {
    String host = value(name, null);
    return host == null ? null : "https://" + host + suffix;
  }

  private String value(String name, String otherwise) {
    String value = env.get(name);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }
}
