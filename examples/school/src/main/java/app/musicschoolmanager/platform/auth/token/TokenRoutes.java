package app.musicschoolmanager.platform.auth.token;

import app.musicschoolmanager.platform.auth.AuthLog;
import app.musicschoolmanager.platform.auth.token.AccessTokens.Made;
import app.musicschoolmanager.platform.auth.token.AccessTokens.Wish;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.Routes;
import app.musicschoolmanager.platform.web.TokenScope;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /api/auth/tokens}: one's own access tokens. No token reaches these routes itself. */
public final class TokenRoutes {
  private static final String ALL = "/api/auth/tokens";

  private final AccessTokens tokens;

  public TokenRoutes(AccessTokens tokens) {
    this.tokens = tokens;
  }

  public void register(Routes routes) {
    routes
        .get(ALL, Access.SIGNED_IN, this::list)
        .post(ALL, Access.SIGNED_IN, this::make)
        .delete(ALL + "/{id}", Access.SIGNED_IN, this::revoke);
  }

  private void list(Context ctx) {
    ObjectNode answer = Json.MAPPER.createObjectNode();
    ArrayNode list = answer.putArray("tokens");
    tokens.of(Callers.of(ctx).userId()).forEach(token -> list.add(json(token)));
    ctx.json(answer);
  }

  private void make(Context ctx) {
    Made made = tokens.make(Callers.of(ctx).userId(), wish(Json.body(ctx)));
    AuthLog.changed("made an access token", Callers.of(ctx), made.token().id());
    ctx.status(201).json(json(made.token()).put("token", made.secret()));
  }

  private void revoke(Context ctx) {
    tokens.revoke(Callers.of(ctx).userId(), ctx.pathParam("id"));
    AuthLog.changed("revoked an access token", Callers.of(ctx), ctx.pathParam("id"));
    ctx.status(204);
  }

  private static Wish wish(ObjectNode body) {
    JsonNode days = body.path("days");
    if (!days.isMissingNode() && !days.canConvertToInt()) {
      throw new Invalid(FieldError.of("days", "type", "Give days as a whole number."));
    }
    return new Wish(
        body.path("name").asText(""),
        scopes(body.path("scopes")),
        days.asInt(AccessTokens.USUAL_DAYS));
  }

  private static Set<TokenScope> scopes(JsonNode words) {
    Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
    for (JsonNode word : words) {
      scopes.add(
          Stream.of(TokenScope.values())
              .filter(scope -> scope.word().equals(word.asText()))
              .findFirst()
              .orElseThrow(() ->
                  new Invalid(
                      FieldError.of("scopes", "unknown", "The scopes are read, write and run."))));
    }
    return scopes;
  }

  private static ObjectNode json(AccessToken token) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("id", token.id()).put("name", token.name());
    ArrayNode scopes = json.putArray("scopes");
    token.orderedScopes().forEach(scope -> scopes.add(scope.word()));
    json.put("createdAt", token.createdAt().toString());
    json.put("lastUsedAt", token.lastUsedAt() == null ? null : token.lastUsedAt().toString());
    return json.put("expiresAt", token.expiresAt().toString());
  }
}
