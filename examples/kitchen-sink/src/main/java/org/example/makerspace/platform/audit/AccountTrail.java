package org.example.makerspace.platform.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.example.makerspace.platform.auth.Caller;
import org.example.makerspace.platform.db.Database;
import org.example.makerspace.platform.db.Sql;
import org.example.makerspace.platform.model.ModelRegistry;
import org.example.makerspace.platform.model.Values;
import org.example.makerspace.platform.record.Change;
import org.example.makerspace.platform.record.Change.Kind;
import org.example.makerspace.platform.record.Via;
import org.example.makerspace.platform.user.AppUser;
import org.example.makerspace.platform.user.Role;

/** Keeps in the trail what administrators do to accounts. Only administrators see it. */
public final class AccountTrail {
  /** Somebody who may come. */
  public record Invited(String id, String name, Role role) {}

  private final Database database;
  private final ChangeLog log;

  public AccountTrail(Database database) {
    this.database = database;
    this.log = new ChangeLog(database, new ModelRegistry(List.of()));
  }

  /** Somebody's role was changed, or whether they may sign in. */
  public void changed(Caller by, AppUser before, AppUser after, Sql sql) {
    if (before.role() != after.role() || before.active() != after.active()) {
      log.record(change(by, after.id(), rights(before), rights(after)), sql);
    }
  }

  /** Somebody was invited. */
  public void invited(Caller by, Invited invitation, Sql sql) {
    log.record(change(by, invitation.id(), Values.none(), values(invitation)), sql);
  }

  /** An invitation was taken back. */
  public void withdrawn(Caller by, Invited invitation, Sql sql) {
    log.record(change(by, invitation.id(), values(invitation), Values.none()), sql);
  }

  private static Values rights(AppUser user) {
    return Values.of(Map.of("role", word(user.role()), "active", user.active()));
  }

  private static Values values(Invited invitation) {
    return Values.of(Map.of("name", invitation.name(), "role", word(invitation.role())));
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private Change change(Caller by, String id, Values before, Values after) {
    return new Change(
        kind(before, after),
        ChangeLog.ACCOUNT,
        id,
        null,
        by.userId(),
        Via.ACCOUNTS,
        before,
        after,
        List.of(),
        database.clock().instant());
  }

  private static Kind kind(Values before, Values after) {
    if (before.equals(Values.none())) {
      return Kind.CREATED;
    }
    return after.equals(Values.none()) ? Kind.DELETED : Kind.UPDATED;
  }
}
