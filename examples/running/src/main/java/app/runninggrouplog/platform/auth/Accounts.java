package app.runninggrouplog.platform.auth;

import app.runninggrouplog.platform.audit.AccountTrail;
import app.runninggrouplog.platform.auth.admin.Invitation;
import app.runninggrouplog.platform.auth.admin.Invitations;
import app.runninggrouplog.platform.auth.admin.PasswordResets;
import app.runninggrouplog.platform.db.Database;
import app.runninggrouplog.platform.model.FieldError;
import app.runninggrouplog.platform.record.Via;
import app.runninggrouplog.platform.user.AppUser;
import app.runninggrouplog.platform.user.EmailAddress;
import app.runninggrouplog.platform.user.Role;
import app.runninggrouplog.platform.user.Users;
import app.runninggrouplog.platform.web.Forbidden;
import app.runninggrouplog.platform.web.Invalid;
import app.runninggrouplog.platform.web.TooManyRequests;
import app.runninggrouplog.platform.web.Unauthorized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Registering, signing in, and what administrators do with accounts. */
public final class Accounts {
  private static final int NAME_LENGTH = 100;

  /**
   * What somebody registers with.
   *
   * @param code the setup code of an administrator; null for members
   */
  public record Registration(String email, String name, String password, String code) {}

  private final Database database;
  private final Users users;
  private final Passwords passwords;
  private final LoginLimits limits;
  private final SetupCodes codes;
  private final Invitations invitations;
  private final PasswordResets resets;
  private final AccountTrail trail;
  private final SignInCounts signIns;
  private final boolean openToMembers;

  public Accounts(Database database, Passwords passwords, boolean openToMembers) {
    this.database = database;
    this.users = new Users(database);
    this.passwords = passwords;
    this.limits = new LoginLimits(database);
    this.codes = new SetupCodes(database);
    this.invitations = new Invitations(database);
    this.resets = new PasswordResets(database);
    this.trail = new AccountTrail(database);
    this.signIns = new SignInCounts(database);
    this.openToMembers = openToMembers;
  }

  /** Whether anybody may register as a member. */
  public boolean isOpenToMembers() {
    return openToMembers;
  }

  /** Makes an account: of an administrator with a valid setup code, of a member without one. */
  public AppUser register(Registration wanted, String address) {
    boolean withCode = wanted.code() != null && !wanted.code().isBlank();
    if (!withCode && !openToMembers) {
      throw new Forbidden("Nobody registers here uninvited. Ask an administrator for an account.");
    }
    limits.register(address);
    check(wanted.email(), wanted.name(), wanted.password());
    String hash = passwords.hash(wanted.password());
    AppUser user =
        database.write(sql -> {
          if (withCode && !codes.redeem(wanted.code())) {
            throw new Invalid(
                FieldError.of("code", "code", "This setup code is not valid, or has been used."));
          }
          invitations.forget(wanted.email());
          Role role = withCode ? Role.ADMIN : Role.MEMBER;
          AppUser made = users.create(wanted.email(), wanted.name().strip(), hash, role);
          trail.joined(made, Via.REGISTRATION, sql);
          return made;
        });
    return entered("Registration as " + user.role(), user, address);
  }

  /** Makes the account that somebody was invited to. */
  public AppUser join(String code, String name, String password, String address) {
    Invitation invitation = invitations.find(code).orElseThrow(() -> unfit("Invitation", address));
    check(invitation.email(), name, password);
    String hash = passwords.hash(password);
    AppUser user =
        database.write(sql -> {
          if (!invitations.end(invitation.id())) {
            throw unfit("Invitation", address);
          }
          AppUser made = users.create(invitation.email(), name.strip(), hash, invitation.role());
          trail.joined(made, Via.INVITATION, sql);
          return made;
        });
    return entered("Registration by invitation as " + user.role(), user, address);
  }

  /** The invitation that a link's code belongs to, if it stands. */
  public Optional<Invitation> invitation(String code) {
    return invitations.find(code);
  }

  /** Whether a link's code lets somebody choose a new password. */
  public boolean mayReset(String code) {
    return resets.find(code).isPresent();
  }

  /**
   * Chooses a new password by a link. All sessions and access tokens of the user end: somebody else
   * may have known the old one.
   */
  public void resetPassword(String code, String password, String address) {
    AppUser user = resets.find(code).orElseThrow(() -> unfit("Password reset", address));
    PasswordRules.check("password", password).ifPresent(error -> refuse(List.of(error)));
    String hash = passwords.hash(password);
    database.write(sql -> {
      if (!resets.redeem(code)) {
        throw unfit("Password reset", address);
      }
      users.resetPassword(user.id(), hash);
      trail.passwordChanged(user.id(), Via.RESET, sql);
      return null;
    });
    AuthLog.success("Password reset", user.id(), address);
  }

  /**
   * Signs in. An unknown address, a wrong password and a disabled account get the same answer after
   * the same time.
   */
  public AppUser signIn(String email, String password, String address) {
    Optional<AppUser> known = users.findByEmail(email);
    String id = known.map(AppUser::id).orElse(null);
    LoginLimits.Attempt attempt = begin(EmailAddress.normal(email), id, address);
    boolean right = passwords.verify(password, users.passwordHash(email).orElse(null));
    if (!right || known.isEmpty() || !users.get(id).active()) {
      AuthLog.failure("Failed sign-in", id, address);
      signIns.count(SignInCounts.Outcome.REFUSED);
      throw new Unauthorized("The e-mail address or the password is wrong.");
    }
    attempt.succeeded();
    signIns.count(SignInCounts.Outcome.ACCEPTED);
    return entered("Sign-in", known.get(), address);
  }

  private LoginLimits.Attempt begin(String email, String knownId, String address) {
    try {
      return limits.signIn(email, address);
    } catch (TooManyRequests e) {
      AuthLog.failure("Held back sign-in", knownId, address);
      signIns.count(SignInCounts.Outcome.HELD);
      throw e;
    }
  }

  private AppUser entered(String how, AppUser user, String address) {
    users.recordLogin(user.id());
    AuthLog.success(how, user.id(), address);
    return users.get(user.id());
  }

  /** Used, replaced, expired and invented codes get the same answer. */
  private static Invalid unfit(String what, String address) {
    AuthLog.failure(what + " with an unfit code", null, address);
    return new Invalid(
        FieldError.of(
            "code",
            "link",
            "This link has been used, replaced or has expired. Ask for a new one."));
  }

  /** Changes one's own password and ends one's other sessions. Access tokens stay. */
  public void changePassword(Caller caller, String current, String wanted, String keptSession) {
    LoginLimits.Attempt attempt = begin(caller.email(), caller.userId(), ownPassword(caller));
    if (!passwords.verify(current, users.passwordHash(caller.email()).orElse(null))) {
      AuthLog.changed("gave a wrong present password", caller, "when changing it");
      throw new Invalid(
          FieldError.of("currentPassword", "wrong", "This is not your present password."));
    }
    attempt.succeeded();
    PasswordRules.check("newPassword", wanted).ifPresent(error -> refuse(List.of(error)));
    String hash = passwords.hash(wanted);
    database.write(sql -> {
      users.changePassword(caller.userId(), hash, keptSession);
      trail.passwordChanged(caller.userId(), Via.PROFILE, sql);
      return null;
    });
    AuthLog.changed("changed", caller, "their password");
  }

  private static String ownPassword(Caller caller) {
    return "own password of " + caller.userId();
  }

  /** Changes what the caller says about themselves. */
  public AppUser changeProfile(Caller caller, String name, String avatar) {
    List<FieldError> errors = new ArrayList<>();
    checkName(name, errors);
    if (avatar != null && avatar.length() > NAME_LENGTH) {
      errors.add(FieldError.of("avatar", "max", "Use an emoji or a short text."));
    }
    refuse(errors);
    return users.changeProfile(caller.userId(), name.strip(), avatar);
  }

  /** Refuses what is no e-mail address, and names that nobody has. */
  public static void checkPerson(String email, String name) {
    refuse(faults(email, name));
  }

  private static void check(String email, String name, String password) {
    List<FieldError> errors = faults(email, name);
    PasswordRules.check("password", password).ifPresent(errors::add);
    refuse(errors);
  }

  private static List<FieldError> faults(String email, String name) {
    List<FieldError> errors = new ArrayList<>();
    if (!EmailAddress.isAddress(email)) {
      errors.add(
          FieldError.of("email", "email", "Give an e-mail address, for example ada@example.com."));
    }
    checkName(name, errors);
    return errors;
  }

  private static void checkName(String name, List<FieldError> errors) {
    if (name.isBlank()) {
      errors.add(FieldError.of("name", "required", "Give a name."));
    } else if (name.length() > NAME_LENGTH) {
      errors.add(
          new FieldError(
              "name", "max", "Use at most " + NAME_LENGTH + " characters.", "" + NAME_LENGTH));
    }
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
  }
}
