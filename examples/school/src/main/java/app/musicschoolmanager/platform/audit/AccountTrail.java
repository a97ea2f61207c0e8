package app.musicschoolmanager.platform.audit;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.record.Change;
import app.musicschoolmanager.platform.record.Change.Kind;
import app.musicschoolmanager.platform.record.Via;
import app.musicschoolmanager.platform.user.AppUser;
import app.musicschoolmanager.platform.user.Role;
import java.util.List;
import java.util.Locale;

/**
 * Keeps in the trail what becomes of accounts, in the transaction in which it does. Only
 * administrators see it; of codes, tokens and passwords it says no more than that they are new.
 */
public final class AccountTrail {
  /** Somebody who may come. */
  public record Invited(String id, String name, Role role) {}

  /** What becomes of the account with this id, by whom. */
  private record Event(Kind kind, String by, String id, String via) {}

  private static final Values NONE = Values.none();

  private final Database database;
  private final ChangeLog log;

  public AccountTrail(Database database) {
    this.database = database;
    this.log = new ChangeLog(database, new ModelRegistry(List.of()));
  }

  /** Somebody's role was changed, or whether they may sign in. */
  public void changed(Caller by, AppUser before, AppUser after, Sql sql) {
    if (before.role() != after.role() || before.active() != after.active()) {
      Event event = new Event(Kind.UPDATED, by.userId(), after.id(), Via.ACCOUNTS);
      record(event, rights(before), rights(after), sql);
    }
  }

  /** Somebody has made their account. */
  public void joined(AppUser user, String via, Sql sql) {
    Event event = new Event(Kind.CREATED, user.id(), user.id(), via);
    record(event, NONE, person(user.name(), user.role()), sql);
  }

  /** An administrator has made a link for somebody who is to choose a new password. */
  public void resetOffered(Caller by, String userId, Sql sql) {
    secret(new Event(Kind.UPDATED, by.userId(), userId, Via.ACCOUNTS), "resetLink", sql);
  }

  /** Somebody has a new password. */
  public void passwordChanged(String userId, String via, Sql sql) {
    secret(new Event(Kind.UPDATED, userId, userId, via), "password", sql);
  }

  /** Somebody has ended a session of theirs on this device. */
  public void sessionEnded(String userId, String device, Sql sql) {
    record(own(userId), NONE.with("session", device), NONE, sql);
  }

  /** Somebody has made an access token for a program. */
  public void tokenMade(String userId, String token, Sql sql) {
    record(own(userId), NONE, NONE.with("token", token), sql);
  }

  /** Somebody has revoked an access token of theirs. */
  public void tokenRevoked(String userId, String token, Sql sql) {
    record(own(userId), NONE.with("token", token), NONE, sql);
  }

  /** Somebody was invited. */
  public void invited(Caller by, Invited invitation, Sql sql) {
    Event event = new Event(Kind.CREATED, by.userId(), invitation.id(), Via.ACCOUNTS);
    record(event, NONE, person(invitation.name(), invitation.role()), sql);
  }

  /** An invitation was taken back. */
  public void withdrawn(Caller by, Invited invitation, Sql sql) {
    Event event = new Event(Kind.DELETED, by.userId(), invitation.id(), Via.ACCOUNTS);
    record(event, person(invitation.name(), invitation.role()), NONE, sql);
  }

  private static Values rights(AppUser user) {
    return NONE.with("role", word(user.role())).with("active", user.active());
  }

  private static Values person(String name, Role role) {
    return NONE.with("name", name).with("role", word(role));
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static Event own(String userId) {
    return new Event(Kind.UPDATED, userId, userId, Via.PROFILE);
  }

  private void secret(Event event, String name, Sql sql) {
    log.record(change(event, NONE, NONE, List.of(name)), sql);
  }

  private void record(Event event, Values before, Values after, Sql sql) {
    log.record(change(event, before, after, List.of()), sql);
  }

  private Change change(Event event, Values before, Values after, List<String> secrets) {
    return new Change(
        event.kind(),
        ChangeLog.ACCOUNT,
        event.id(),
        null,
        event.by(),
        event.via(),
        false,
        before,
        after,
        secrets,
        database.clock().instant());
  }
}
