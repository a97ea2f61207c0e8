package app.musicschoolmanager.platform.auth;

import app.musicschoolmanager.platform.auth.Accounts.Registration;
import app.musicschoolmanager.platform.config.Config;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.user.AppUser;
import app.musicschoolmanager.platform.user.Users;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.ClientAddress;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.Routes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;

/** {@code /api/auth}: registering, signing in and out, and one's own profile. */
public final class AuthRoutes {
  private final Accounts accounts;
  private final Sessions sessions;
  private final Users users;
  private final ClientAddress addresses;

  public AuthRoutes(Identity identity, Users users, Config config) {
    this.accounts = identity.accounts();
    this.sessions = identity.sessions();
    this.users = users;
    this.addresses = new ClientAddress(config);
  }

  public void register(Routes routes) {
    routes
        .post("/api/auth/register", Access.ANYONE, this::register)
        .post("/api/auth/login", Access.ANYONE, this::login)
        .post("/api/auth/join", Access.ANYONE, this::join)
        .post("/api/auth/reset", Access.ANYONE, this::reset)
        .post("/api/auth/logout", Access.ANYONE, this::logout)
        .get("/api/auth/session", Access.SIGNED_IN, this::profile)
        .get("/api/auth/profile", Access.SIGNED_IN, this::profile)
        .put("/api/auth/profile", Access.SIGNED_IN, this::changeProfile)
        .post("/api/auth/password", Access.SIGNED_IN, this::changePassword);
  }

  private void register(Context ctx) {
    ObjectNode body = Json.body(ctx);
    Registration wanted =
        new Registration(
            text(body, "email"),
            text(body, "name"),
            text(body, "password"),
            optional(body, "code"));
    AppUser user = accounts.register(wanted, addresses.of(ctx));
    sessions.open(ctx, user);
    ctx.status(201).json(answer(user));
  }

  private void login(Context ctx) {
    ObjectNode body = Json.body(ctx);
    AppUser user = accounts.signIn(text(body, "email"), text(body, "password"), addresses.of(ctx));
    String token = sessions.open(ctx, user);
    ObjectNode answer = answer(user);
    if (ctx.header("Sec-Fetch-Site") == null) {
      answer.put("token", token); // for clients without cookies; pages must not be able to read it
    }
    ctx.json(answer);
  }

  private void join(Context ctx) {
    ObjectNode body = Json.body(ctx);
    AppUser user =
        accounts.join(
            text(body, "code"), text(body, "name"), text(body, "password"), addresses.of(ctx));
    sessions.open(ctx, user);
    ctx.status(201).json(answer(user));
  }

  private void reset(Context ctx) {
    ObjectNode body = Json.body(ctx);
    accounts.resetPassword(text(body, "code"), text(body, "password"), addresses.of(ctx));
    ctx.status(204);
  }

  private void logout(Context ctx) {
    sessions.close(ctx);
    ctx.status(204);
  }

  private void profile(Context ctx) {
    ctx.json(answer(users.get(Callers.of(ctx).userId())));
  }

  private void changeProfile(Context ctx) {
    AppUser user = users.get(Callers.of(ctx).userId());
    ObjectNode body = Json.body(ctx);
    String name = body.has("name") ? text(body, "name") : user.name();
    String avatar = body.has("avatar") ? optional(body, "avatar") : user.avatar();
    if (body.has("preferences")) {
      users.changePreferences(user.id(), object(body, "preferences"));
    }
    ctx.json(answer(accounts.changeProfile(Callers.of(ctx), name, avatar)));
  }

  private void changePassword(Context ctx) {
    ObjectNode body = Json.body(ctx);
    String kept = sessions.currentId(ctx).orElse("");
    accounts.changePassword(
        Callers.of(ctx), text(body, "currentPassword"), text(body, "newPassword"), kept);
    ctx.status(204);
  }

  private ObjectNode answer(AppUser user) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    ObjectNode about = json.putObject("user");
    about.put("id", user.id()).put("email", user.email()).put("name", user.name());
    about.put("role", user.role().name()).put("avatar", user.avatar());
    about.set("preferences", users.preferences(user.id()));
    about.put("createdAt", user.createdAt().toString());
    about.put("lastLoginAt", user.lastLoginAt() == null ? null : user.lastLoginAt().toString());
    return json;
  }

  private static String text(ObjectNode body, String field) {
    JsonNode value = body.get(field);
    if (value == null || value.isNull()) {
      throw new Invalid(FieldError.of(field, "required", "Fill in " + field + "."));
    }
    return textual(value, field);
  }

  private static String optional(ObjectNode body, String field) {
    JsonNode value = body.get(field);
    return value == null || value.isNull() ? null : textual(value, field);
  }

  private static String textual(JsonNode value, String field) {
    if (!value.isTextual()) {
      throw new Invalid(FieldError.of(field, "type", "Give " + field + " as text."));
    }
    return value.textValue();
  }

  private static ObjectNode object(ObjectNode body, String field) {
    if (body.get(field) instanceof ObjectNode object) {
      return object;
    }
    throw new Invalid(FieldError.of(field, "type", "Give " + field + " as a JSON object."));
  }
}
