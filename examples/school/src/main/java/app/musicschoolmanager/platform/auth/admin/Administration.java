package app.musicschoolmanager.platform.auth.admin;

import app.musicschoolmanager.platform.audit.AccountTrail;
import app.musicschoolmanager.platform.audit.AccountTrail.Invited;
import app.musicschoolmanager.platform.auth.Accounts;
import app.musicschoolmanager.platform.auth.AuthLog;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.user.AppUser;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.user.Users;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Invalid;
import java.util.List;
import java.util.Locale;

/**
 * What administrators do with accounts. Nobody does it to themselves: who would shut themselves out
 * by a slip asks a colleague. Accounts are shut out and never deleted, since records, runs and the
 * trail of changes tell of them.
 */
public final class Administration {
  private final Database database;
  private final Users users;
  private final Invitations invitations;
  private final PasswordResets resets;
  private final AccountTrail trail;

  public Administration(Database database) {
    this.database = database;
    this.users = new Users(database);
    this.invitations = new Invitations(database);
    this.resets = new PasswordResets(database);
    this.trail = new AccountTrail(database);
  }

  /** Invites somebody, or invites them anew: an earlier link of theirs no longer works. */
  public Handover invite(Caller by, String email, String name, Role role) {
    Accounts.checkPerson(email, name);
    if (users.findByEmail(email).isPresent()) {
      throw new Invalid(
          FieldError.of(
              "email", "unique", "There is an account with this e-mail address already."));
    }
    Handover link =
        database.write(sql -> {
          Handover made = invitations.make(by, email, name, role);
          trail.invited(by, new Invited(made.id(), name, role), sql);
          return made;
        });
    AuthLog.changed("invited somebody as " + word(role) + ", invitation", by, link.id());
    return link;
  }

  /** A new link for somebody who is invited already; the earlier one no longer works. */
  public Handover renew(Caller by, String invitationId) {
    Invitation old = invitations.get(invitationId);
    return invite(by, old.email(), old.name(), old.role());
  }

  /** Takes an invitation back. */
  public Invitation withdraw(Caller by, String invitationId) {
    Invitation invitation = invitations.get(invitationId);
    database.write(sql -> {
      invitations.end(invitationId);
      Invited invited = new Invited(invitationId, invitation.name(), invitation.role());
      trail.withdrawn(by, invited, sql);
      return null;
    });
    AuthLog.changed("withdrew invitation", by, invitationId);
    return invitation;
  }

  public List<Invitation> invitations() {
    return invitations.all();
  }

  /**
   * Changes what somebody may do, or shuts them out or lets them in again, from their next request
   * on. The last administrator who may sign in stays one.
   *
   * @param role null to leave it
   * @param active null to leave it
   */
  public AppUser change(Caller by, String id, Role role, Boolean active) {
    refuseSelf(by, id);
    AppUser before = users.get(id);
    AppUser after =
        database.write(sql -> {
          AppUser present = users.get(id);
          AppUser changed = role == null ? present : users.changeRole(id, role);
          changed = active == null ? changed : users.changeActive(id, active);
          trail.changed(by, present, changed, sql);
          return changed;
        });
    if (after.role() != before.role()) {
      AuthLog.changed("gave the role " + word(role), by, "to user " + id);
    }
    if (after.active() != before.active()) {
      AuthLog.changed(active ? "let in" : "shut out", by, "user " + id);
    }
    return after;
  }

  /** A link with which somebody chooses a new password. Until they do, all stays as it is. */
  public Handover resetPassword(Caller by, String id) {
    refuseSelf(by, id);
    AppUser user = users.get(id);
    if (!user.active()) {
      throw new Conflict("This account is shut out. Let it in first.");
    }
    Handover link =
        database.write(sql -> {
          trail.resetOffered(by, id, sql);
          return resets.make(by, user);
        });
    AuthLog.changed("made a link for a new password", by, "of user " + id);
    return link;
  }

  private static void refuseSelf(Caller by, String id) {
    if (id.equals(by.userId())) {
      throw new Conflict("You cannot change your own account here. Ask another administrator.");
    }
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
