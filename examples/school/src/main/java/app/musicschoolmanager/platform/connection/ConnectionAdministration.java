package app.musicschoolmanager.platform.connection;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.connection.Connection.Known;
import app.musicschoolmanager.platform.connection.Connection.Origin;
import app.musicschoolmanager.platform.connection.Connection.State;
import app.musicschoolmanager.platform.connection.ConnectionStore.Condition;
import app.musicschoolmanager.platform.connection.SignIn.Place;
import app.musicschoolmanager.platform.integration.ConnectionSetting;
import app.musicschoolmanager.platform.integration.ConnectionType;
import app.musicschoolmanager.platform.integration.Connections;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.integration.IntegrationFailed;
import app.musicschoolmanager.platform.integration.Outbound;
import app.musicschoolmanager.platform.integration.Trial;
import app.musicschoolmanager.platform.integration.Upkeep;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.NotFound;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What administrators do with the services that the app declares. */
public final class ConnectionAdministration {
  private final Connections connections;
  private final ConnectionSettings settings;
  private final ConnectionStore store;
  private final ConnectionTrail trail;
  private final SignIn signIn;

  /** Who does something, and by which way. */
  public record By(Caller caller, String via) {}

  /**
   * @param environment what the environment says, by the names of settings
   * @param given what goes behind all that is set here
   */
  public ConnectionAdministration(
      List<Integration> integrations,
      Function<String, Optional<String>> environment,
      ConnectionStore store,
      GivenSettings given,
      Outbound outbound) {
    this.store = store;
    this.settings = new ConnectionSettings(environment, store, given);
    TokenService tokens = new TokenService(settings, outbound);
    Upkeep upkeep = new ConnectionUpkeep(settings, tokens);
    this.connections = new Connections(integrations, settings, outbound, upkeep);
    this.trail = new ConnectionTrail(store.database());
    this.signIn = new SignIn(store, store.secrets(), tokens);
  }

  /** What actions speak to. */
  public Connections connections() {
    return connections;
  }

  public List<Connection> all() {
    return connections.all().stream().map(this::connection).toList();
  }

  /**
   * One of them.
   *
   * @throws NotFound if the app declares no such service
   */
  public Connection get(String name) {
    return connection(integration(name));
  }

  private Integration integration(String name) {
    return connections.all().stream()
        .filter(integration -> integration.name().equals(name))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private Connection connection(Integration integration) {
    Condition condition = store.condition(integration);
    boolean missing = !connections.missing(integration).isEmpty();
    State state =
        missing ? State.MISSING : condition.fault() == null ? State.CONNECTED : State.ATTENTION;
    return new Connection(
        integration, known(integration), state, condition.fault(), condition.faultAt());
  }

  private List<Known> known(Integration integration) {
    boolean owned =
        Stream.of(ConnectionSetting.values())
            .filter(ConnectionSetting::isSecret)
            .anyMatch(it -> settings.isFromEnvironment(integration.setting(it.name())));
    return ConnectionSetting.asked(integration).stream()
        .map(setting -> known(integration, setting))
        // What the environment keeps secret goes where the environment says, and nowhere else.
        .filter(
            known -> !owned || known.origin() == Origin.ENVIRONMENT || !known.setting().isAddress())
        .toList();
  }

  private Known known(Integration integration, ConnectionSetting setting) {
    String variable = integration.setting(setting.name());
    String value = settings.apply(variable).orElse(null);
    return new Known(
        setting,
        variable,
        integration.requiredSettings().contains(variable)
            && integration.connectionType() != ConnectionType.OAUTH,
        settings.origin(variable),
        setting.isSecret() ? null : value);
  }

  /**
   * Keeps what was entered. A secret that is left blank stays as it is, unless it would now be sent
   * to another place; anything else that is left blank is forgotten.
   *
   * @throws Invalid naming everything that is missing or wrong
   */
  public void connect(By by, String name, Map<ConnectionSetting, String> entered) {
    Integration integration = integration(name);
    Connection before = connection(integration);
    Map<ConnectionSetting, String> values = new EnumMap<>(ConnectionSetting.class);
    for (Known known : before.open()) {
      if (entered.containsKey(known.setting())) {
        values.put(known.setting(), entered.get(known.setting()).strip());
      }
    }
    new EnteredSettings(connections, before, values).check();
    store
        .database()
        .write(sql -> {
          if (EnteredSettings.endsSignIn(before, values)) {
            store.forgetGranted(integration, sql);
          }
          values.forEach((setting, value) -> {
            if (!value.isEmpty()) {
              store.keep(integration, setting, value, sql);
            } else if (!setting.isSecret()) {
              store.forget(integration, setting, sql);
            }
          });
          store.note(integration, null, sql);
          store.busy(integration, null, sql); // that was said to the account that it had before
          trail.connected(by, before, values, sql);
          return null;
        });
  }

  /** Whether somebody could sign the app in at its provider, with what is set. */
  public boolean signsIn(Connection connection) {
    return signIn.isPossible(connection.integration());
  }

  /**
   * Where somebody signs the app in.
   *
   * @throws Conflict if the service is not connected in this way, or something is missing for it
   * @throws IntegrationFailed if the address for it is wrong
   */
  public String signInAddress(String name, Place place) {
    Integration integration = integration(name);
    if (!signIn.isPossible(integration)) {
      throw new Conflict("Enter the client ID and the client secret first.");
    }
    return signIn.address(integration, place);
  }

  /**
   * Keeps what a provider grants once somebody has signed in there.
   *
   * @throws Conflict if that was not begun in this session, or too long ago
   * @throws IntegrationFailed if the provider refuses
   */
  public void signedIn(By by, String name, Place place, SignIn.Answer answer) {
    signIn.finish(by, get(name), place, answer);
  }

  /** Forgets what was entered. What the environment says stays. */
  public void disconnect(By by, String name) {
    Connection before = get(name);
    store
        .database()
        .write(sql -> {
          store.forget(before.integration(), sql);
          if (before.isEntered()) {
            trail.disconnected(by, before, sql);
          }
          return null;
        });
  }

  /** Tries whether the service lets the app in, and notes whether it does. */
  public Trial tryOut(String name) {
    Integration integration = integration(name);
    Trial trial = connections.tryOut(name);
    boolean conclusive =
        trial.outcome() != Trial.Outcome.NOT_CONNECTED && trial.outcome() != Trial.Outcome.BUSY;
    if (conclusive) {
      String fault = trial.isGood() ? null : trial.text(integration.label());
      store
          .database()
          .write(sql -> {
            store.note(integration, fault, sql);
            return null;
          });
    }
    return trial;
  }
}
