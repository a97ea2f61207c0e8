package com.example.app.platform.auth;

import com.example.app.platform.db.Database;
import com.example.app.platform.model.FieldError;
import com.example.app.platform.user.AppUser;
import com.example.app.platform.user.EmailAddress;
import com.example.app.platform.user.Role;
import com.example.app.platform.user.Users;
import com.example.app.platform.web.Forbidden;
import com.example.app.platform.web.Invalid;
import com.example.app.platform.web.Unauthorized;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registering, signing in, and what administrators do with accounts. */
public final class Accounts {
  private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
  private static final int NAME_LENGTH = 100;
  private static final int TEMPORARY_BYTES = 12;

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
  private final boolean openToMembers;

  public Accounts(Database database, Passwords passwords, boolean openToMembers) {
    this.database = database;
    this.users = new Users(database);
    this.passwords = passwords;
    this.limits = new LoginLimits(database);
    this.codes = new SetupCodes(database);
    this.openToMembers = openToMembers;
  }

  /** Makes an account: of an administrator with a valid setup code, of a member without one. */
  public AppUser register(Registration wanted, String address) {
    boolean withCode = wanted.code() != null && !wanted.code().isBlank();
    if (!withCode && !openToMembers) {
      throw new Forbidden("This app is for administrators only. Ask one of them for an account.");
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
          Role role = withCode ? Role.ADMIN : Role.MEMBER;
          return users.create(wanted.email(), wanted.name().strip(), hash, role);
        });
    LOG.info("Registered user {} as {} from {}", user.id(), user.role(), address);
    users.recordLogin(user.id()); // registering signs in
    return users.get(user.id());
  }

  /**
   * Signs in. An unknown address, a wrong password and a disabled account get the same answer after
   * the same time.
   */
  public AppUser signIn(String email, String password, String address) {
    LoginLimits.Attempt attempt = limits.signIn(EmailAddress.normal(email), address);
    boolean right = passwords.verify(password, users.passwordHash(email).orElse(null));
    AppUser user =
        users.findByEmail(email).filter(AppUser::active).filter(found -> right).orElse(null);
    if (user == null) {
      LOG.warn("Failed sign-in from {}", address);
      throw new Unauthorized("The e-mail address or the password is wrong.");
    }
    attempt.succeeded();
    users.recordLogin(user.id());
    LOG.info("User {} signed in from {}", user.id(), address);
    return users.get(user.id());
  }

  /** Changes one's own password and ends one's other sessions. */
  public void changePassword(Caller caller, String current, String wanted, String keptSession) {
    LoginLimits.Attempt attempt =
        limits.signIn(caller.email(), "own password of " + caller.userId());
    if (!passwords.verify(current, users.passwordHash(caller.email()).orElse(null))) {
      throw new Invalid(
          FieldError.of("currentPassword", "wrong", "This is not your present password."));
    }
    attempt.succeeded();
    PasswordRules.check("newPassword", wanted).ifPresent(error -> refuse(List.of(error)));
    users.changePassword(caller.userId(), passwords.hash(wanted), keptSession);
    LOG.info("User {} changed their password", caller.userId());
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

  /** An administrator makes an account; its owner gets the temporary password from them. */
  public NewPassword create(String email, String name, Role role) {
    String temporary = temporaryPassword();
    check(email, name, temporary);
    AppUser user = users.create(email, name.strip(), passwords.hash(temporary), role);
    LOG.info("User {} was created as {}", user.id(), role);
    return new NewPassword(user, temporary);
  }

  /** An administrator replaces a forgotten password; all sessions of the user end. */
  public NewPassword resetPassword(String userId) {
    AppUser user = users.get(userId);
    String temporary = temporaryPassword();
    users.resetPassword(userId, passwords.hash(temporary));
    LOG.info("The password of user {} was reset", userId);
    return new NewPassword(user, temporary);
  }

  /** An account with a password that nobody has seen yet. */
  public record NewPassword(AppUser user, String password) {}

  private static void check(String email, String name, String password) {
    List<FieldError> errors = new ArrayList<>();
    if (!EmailAddress.isAddress(email)) {
      errors.add(
          FieldError.of("email", "email", "Give an e-mail address, for example ada@example.com."));
    }
    checkName(name, errors);
    PasswordRules.check("password", password).ifPresent(errors::add);
    refuse(errors);
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

  private static String temporaryPassword() {
    byte[] bytes = new byte[TEMPORARY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
