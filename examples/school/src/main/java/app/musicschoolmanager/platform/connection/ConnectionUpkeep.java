package app.musicschoolmanager.platform.connection;

import app.musicschoolmanager.platform.connection.TokenService.Granted;
import app.musicschoolmanager.platform.connection.TokenService.Refused;
import app.musicschoolmanager.platform.integration.ConnectionSetting;
import app.musicschoolmanager.platform.integration.ConnectionType;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.integration.IntegrationFailed;
import app.musicschoolmanager.platform.integration.Upkeep;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Notes which services no longer let the app in, and renews tokens: one at a time, in whatever
 * process, because a provider may take a refresh token only once.
 */
final class ConnectionUpkeep implements Upkeep {
  private static final Duration MARGIN = Duration.ofMinutes(1);
  private static final Duration CLAIM = Duration.ofSeconds(30);
  private static final int ATTEMPTS = 100;
  private static final long PAUSE_MILLIS = 100;

  private final ConnectionSettings settings;
  private final ConnectionStore store;
  private final TokenService tokens;
  private final Map<String, ReentrantLock> renewing = new ConcurrentHashMap<>();

  ConnectionUpkeep(ConnectionSettings settings, TokenService tokens) {
    this.settings = settings;
    this.store = settings.store();
    this.tokens = tokens;
  }

  @Override
  public void beforeCall(Integration integration) {
    Optional<String> token = tokens.value(integration, ConnectionSetting.TOKEN);
    if (!isSignedIn(integration) || token.isEmpty()) {
      return;
    }
    Instant end = store.condition(integration).expiresAt();
    Instant now = store.database().clock().instant();
    if (end == null || now.isBefore(end.minus(MARGIN))) {
      return;
    }
    try {
      if (isRenewed(integration, token.get())) {
        return;
      }
    } catch (Refused e) {
      throw e;
    } catch (IntegrationFailed e) {
      if (now.isBefore(end)) {
        return; // the present one still does
      }
      throw e;
    }
    if (!now.isBefore(end)) {
      throw ended(integration);
    }
  }

  /** Whether its token is had by signing in, and kept here. */
  private boolean isSignedIn(Integration integration) {
    return integration.connectionType() == ConnectionType.OAUTH
        && !settings.isFromEnvironment(integration.setting(ConnectionSetting.TOKEN.name()));
  }

  @Override
  public boolean isRenewed(Integration integration, String token) {
    if (!isSignedIn(integration) || refreshToken(integration).isEmpty()) {
      return false;
    }
    if (store.database().isWriting()) {
      // What is granted could be undone with the transaction, and then nothing would let it in.
      throw new IntegrationFailed(
          "The token of %s has to be renewed, which cannot be done together with other work. Call"
                  .formatted(integration.label())
              + " the service before that.");
    }
    ReentrantLock lock = renewing.computeIfAbsent(integration.name(), name -> new ReentrantLock());
    lock.lock();
    try {
      return renew(integration, token);
    } finally {
      lock.unlock();
    }
  }

  private boolean renew(Integration integration, String token) {
    for (int i = 0; i < ATTEMPTS; i++) {
      if (isOther(integration, token)) {
        return true;
      }
      if (store.claim(integration, CLAIM)) {
        try {
          return isOther(integration, token) || exchange(integration);
        } finally {
          store.release(integration);
        }
      }
      pause();
    }
    throw new IntegrationFailed(
        "The token of %s is being renewed elsewhere. Try again soon."
            .formatted(integration.label()));
  }

  private boolean isOther(Integration integration, String token) {
    return tokens
        .value(integration, ConnectionSetting.TOKEN)
        .filter(present -> !present.equals(token))
        .isPresent();
  }

  private boolean exchange(Integration integration) {
    Optional<String> refreshToken = refreshToken(integration);
    if (refreshToken.isEmpty()) {
      return false;
    }
    try {
      Granted granted = tokens.refreshed(integration, refreshToken.get());
      store
          .database()
          .write(sql -> {
            store.granted(integration, granted, sql);
            return null;
          });
      return true;
    } catch (Refused e) {
      store
          .database()
          .write(sql -> {
            store.forget(integration, ConnectionSetting.REFRESH_TOKEN, sql);
            store.note(integration, ended(integration).getMessage(), sql);
            return null;
          });
      throw ended(integration);
    }
  }

  private Optional<String> refreshToken(Integration integration) {
    return tokens.value(integration, ConnectionSetting.REFRESH_TOKEN);
  }

  private static Refused ended(Integration integration) {
    return new Refused(
        ("%s no longer lets the app in: its sign-in has ended or was revoked there. An"
                + " administrator signs in again on the page /connections/%s.")
            .formatted(integration.label(), integration.name()));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IntegrationFailed("The action's time is up.", e);
    }
  }

  @Override
  public void refused(Integration integration, String reason) {
    settings.refused(integration);
    note(
        integration,
        "%s does not accept the credentials (%s).".formatted(integration.label(), reason));
  }

  @Override
  public void accepted(Integration integration) {
    if (store.condition(integration).fault() != null) {
      note(integration, null);
    }
  }

  @Override
  public Optional<Instant> busyUntil(Integration integration) {
    return store.busyUntil(integration);
  }

  @Override
  public void busy(Integration integration, Instant until) {
    if (!store.database().isWriting()) {
      store.database().write(sql -> store.busy(integration, until, sql));
    }
  }

  /** Within a transaction of an action it would be undone with that, and others would wait. */
  private void note(Integration integration, String fault) {
    if (!store.database().isWriting()) {
      store
          .database()
          .write(sql -> {
            store.note(integration, fault, sql);
            return null;
          });
    }
  }
}
