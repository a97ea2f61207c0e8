package app.musicschoolmanager.platform.auth.admin;

import app.musicschoolmanager.platform.config.Config;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.user.AppUser;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.user.Users;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.BadRequest;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.Routes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /api/users}: the accounts and invitations, for administrators. */
public final class UserRoutes {
  private static final String ALL = "/api/users";
  private static final int MOST = 100;

  private final Administration administration;
  private final Users users;
  private final Config config;

  public UserRoutes(Administration administration, Users users, Config config) {
    this.administration = administration;
    this.users = users;
    this.config = config;
  }

  public void register(Routes routes) {
    routes
        .get(ALL, Access.ADMIN, this::list)
        .post(ALL, Access.ADMIN, this::invite)
        .delete(ALL + "/invitations/{id}", Access.ADMIN, this::withdraw)
        .get(ALL + "/{id}", Access.ADMIN, ctx -> answer(ctx, users.get(ctx.pathParam("id"))))
        .put(ALL + "/{id}", Access.ADMIN, this::change)
        .post(ALL + "/{id}/reset", Access.ADMIN, this::reset);
  }

  private void list(Context ctx) {
    String search = Optional.ofNullable(ctx.queryParam("search")).orElse("");
    int page = number(ctx, "page", 1, Integer.MAX_VALUE / MOST);
    int limit = number(ctx, "limit", 20, MOST);
    ObjectNode answer = Json.MAPPER.createObjectNode();
    ArrayNode list = answer.putArray("users");
    users.matching(search, limit, (page - 1L) * limit).forEach(user -> list.add(json(user)));
    answer.put("page", page).put("limit", limit).put("total", users.countMatching(search));
    ArrayNode invited = answer.putArray("invitations");
    administration.invitations().forEach(invitation -> invited.add(json(invitation)));
    ctx.json(answer);
  }

  private void invite(Context ctx) {
    ObjectNode body = Json.body(ctx);
    Role role = role(body.path("role"));
    String email = body.path("email").asText("");
    Handover link =
        administration.invite(Callers.of(ctx), email, body.path("name").asText(""), role);
    ctx.status(201).json(json(ctx, link));
  }

  private void withdraw(Context ctx) {
    administration.withdraw(Callers.of(ctx), ctx.pathParam("id"));
    ctx.status(204);
  }

  private void change(Context ctx) {
    ObjectNode body = Json.body(ctx);
    body.fieldNames()
        .forEachRemaining(name -> {
          if (!name.equals("role") && !name.equals("active")) {
            String text = "Of an account, role and active can be changed, not " + name + ".";
            throw new Invalid(FieldError.of(name, "unknown", text));
          }
        });
    JsonNode active = body.path("active");
    if (!active.isMissingNode() && !active.isBoolean()) {
      throw new Invalid(FieldError.of("active", "type", "Give active as true or false."));
    }
    answer(
        ctx,
        administration.change(
            Callers.of(ctx),
            ctx.pathParam("id"),
            body.has("role") ? role(body.get("role")) : null,
            active.isMissingNode() ? null : active.booleanValue()));
  }

  private void reset(Context ctx) {
    Handover link = administration.resetPassword(Callers.of(ctx), ctx.pathParam("id"));
    ctx.status(201).json(json(ctx, link));
  }

  private static void answer(Context ctx, AppUser user) {
    ObjectNode answer = Json.MAPPER.createObjectNode();
    answer.set("user", json(user));
    ctx.json(answer);
  }

  /** The address never comes from the request: whoever sends one could make the link their own. */
  private ObjectNode json(Context ctx, Handover link) {
    return Json.MAPPER
        .createObjectNode()
        .put("id", link.id())
        .put("link", config.baseUrl(ctx.req().getLocalPort()) + link.path())
        .put("expiresAt", link.expiresAt().toString());
  }

  private static ObjectNode json(AppUser user) {
    return Json.MAPPER
        .createObjectNode()
        .put("id", user.id())
        .put("email", user.email())
        .put("name", user.name())
        .put("role", user.role().name())
        .put("active", user.active())
        .put("lastLoginAt", user.lastLoginAt() == null ? null : user.lastLoginAt().toString())
        .put("loginCount", user.loginCount())
        .put("createdAt", user.createdAt().toString());
  }

  private static ObjectNode json(Invitation invitation) {
    return Json.MAPPER
        .createObjectNode()
        .put("id", invitation.id())
        .put("email", invitation.email())
        .put("name", invitation.name())
        .put("role", invitation.role().name())
        .put("createdAt", invitation.createdAt().toString())
        .put("expiresAt", invitation.expiresAt().toString());
  }

  private static Role role(JsonNode value) {
    return Stream.of(Role.values())
        .filter(role -> role.name().equalsIgnoreCase(value.asText()))
        .findFirst()
        .orElseThrow(
            () -> new Invalid(FieldError.of("role", "options", "The role is ADMIN or MEMBER.")));
  }

  private static int number(Context ctx, String name, int otherwise, int most) {
    String text = ctx.queryParam(name);
    if (text == null) {
      return otherwise;
    }
    if (text.matches("[1-9][0-9]{0,8}") && Integer.parseInt(text) <= most) {
      return Integer.parseInt(text);
    }
    throw new BadRequest(name + " must be a whole number from 1 to " + most + ".");
  }
}
