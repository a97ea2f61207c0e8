package app.runninggrouplog.platform.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * What the app is told by its surroundings.
 *
 * @param port where to listen; 0 picks a free one
 * @param host the address to listen on
 * @param dataDir the folder of the database and of uploaded files
 * @param sessionKey signs sessions
 * @param dataKey encrypts secret fields, an AES key of 256 bits
 * @param appUrl where the app is reached from outside; null when nothing says so
 * @param timeZone the zone in which pages show and take times and schedules have theirs: {@code
 *     TIME_ZONE}, else the app's, else the server's own
 * @param trustedProxies how many proxies stand before the app and tell it the client's address
 * @param sessionIdle how long somebody stays signed in without doing anything
 * @param kept how long the past is remembered
 * @param bcryptCost the cost of hashing a password; 12 outside of tests
 * @param settings all variables, for the integrations
 */
public record Config(
    int port,
    String host,
    Path dataDir,
    SecretKey sessionKey,
    SecretKey dataKey,
    URI appUrl,
    ZoneId timeZone,
    int trustedProxies,
    Duration sessionIdle,
    KeptDays kept,
    int bcryptCost,
    Map<String, String> settings) {

  public Config {
    settings = Map.copyOf(settings);
  }

  /**
   * Reads the environment, and for what it lacks the file {@code .env} in the working directory.
   * When something is missing or wrong, it says so and ends the process: there is nothing that an
   * app could do instead.
   *
   * @param timeZone of the app, unless the environment says otherwise; null for the server's own
   */
  public static Config fromEnvironment(ZoneId timeZone) {
    try {
      return of(Dotenv.beneath(Path.of(".env"), System.getenv()), timeZone);
    } catch (ConfigProblem e) {
      System.err.println(e.getMessage());
      System.exit(ConfigProblem.EXIT_CODE);
      throw e;
    }
  }

  /**
   * Reads these variables.
   *
   * @throws ConfigProblem naming everything that is missing or wrong at once
   */
  public static Config of(Map<String, String> env) {
    return of(env, null);
  }

  /** The same for an app in that time zone, unless they say otherwise. */
  public static Config of(Map<String, String> env, ZoneId timeZone) {
    return new ConfigReader(env, timeZone).read();
  }

  /** The database, in the data folder. */
  public Path databaseFile() {
    return dataDir.resolve("app.db");
  }

  /** The folder of what has been uploaded, in the data folder. */
  public Path filesFolder() {
    return dataDir.resolve("files");
  }

  /** The app's public address without a trailing slash. */
  public String baseUrl() {
    return baseUrl(port);
  }

  /**
   * The same for an app that listens on this port, which differs from the configured one when that
   * is 0.
   */
  public String baseUrl(int listeningPort) {
    return appUrl == null ? "http://localhost:" + listeningPort : appUrl.toString();
  }

  /** Whether browsers reach the app over TLS. */
  public boolean secure() {
    return appUrl != null && "https".equals(appUrl.getScheme());
  }

  /** Whether whoever reaches the app may register: {@code REGISTRATION} can close that. */
  public boolean registrationIsOpen() {
    return setting("REGISTRATION").filter("invited"::equals).isEmpty();
  }

  /** The same with another cost for passwords, so that tests need not wait for them. */
  public Config withBcryptCost(int cost) {
    return new Config(
        port,
        host,
        dataDir,
        sessionKey,
        dataKey,
        appUrl,
        timeZone,
        trustedProxies,
        sessionIdle,
        kept,
        cost,
        settings);
  }

  /** A variable by its name; blank counts as not set. */
  public Optional<String> setting(String name) {
    return Optional.ofNullable(settings.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** Names no key and no setting: this text may end up in a log. */
  @Override
  public String toString() {
    return "Config[" + host + ":" + port + ", data in " + dataDir + ", " + baseUrl() + "]";
  }
}
