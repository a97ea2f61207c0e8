package app.gardentoollending.platform.auth;

import app.gardentoollending.platform.auth.admin.Administration;
import app.gardentoollending.platform.auth.session.LastSeen;
import app.gardentoollending.platform.auth.session.OpenSessions;
import app.gardentoollending.platform.auth.token.AccessTokens;
import app.gardentoollending.platform.config.Config;
import app.gardentoollending.platform.db.Database;
import app.gardentoollending.platform.web.Authenticator;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/**
 * All that tells who somebody is. A request proves it with an access token, which counts alone
 * where one is sent, or with a session.
 */
public record Identity(
    Accounts accounts,
    Sessions sessions,
    OpenSessions openSessions,
    AccessTokens tokens,
    Administration administration,
    List<LastSeen> lastSeen)
    implements Authenticator, AutoCloseable {

  public Identity {
    lastSeen = List.copyOf(lastSeen);
  }

  /**
   * @param hasMembers whether the app is for members besides administrators
   */
  public static Identity of(Database database, Config config, boolean hasMembers) {
    boolean openToMembers = hasMembers && config.registrationIsOpen();
    LastSeen sessionsSeen = new LastSeen(database, "session");
    LastSeen tokensSeen = new LastSeen(database, "access_token");
    return new Identity(
        new Accounts(database, new Passwords(config.bcryptCost()), openToMembers),
        new Sessions(database, config, sessionsSeen),
        new OpenSessions(database, sessionsSeen, config.sessionIdle()),
        new AccessTokens(database, tokensSeen),
        new Administration(database),
        List.of(sessionsSeen, tokensSeen));
  }

  @Override
  public Optional<Caller> identify(Context ctx) {
    return AccessTokens.isIn(ctx) ? tokens.identify(ctx) : sessions.identify(ctx);
  }

  /**
   * Who sends a request that goes on and on: the same question once more, later. It counts as no
   * use, so that nobody stays signed in by leaving a page open.
   */
  public Optional<Caller> recheck(Context ctx) {
    return AccessTokens.isIn(ctx) ? tokens.recheck(ctx) : sessions.recheck(ctx);
  }

  @Override
  public void close() {
    lastSeen.forEach(LastSeen::close);
  }
}
