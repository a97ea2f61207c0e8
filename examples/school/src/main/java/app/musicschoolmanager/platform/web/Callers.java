package app.musicschoolmanager.platform.web;

import app.musicschoolmanager.platform.auth.Caller;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

/** Who calls: what the server has found out about a request. */
public final class Callers {
  private static final String ATTRIBUTE = "caller";
  private static final String SCOPES = "token scopes";

  private Callers() {}

  /** The caller of a route that only signed-in people reach. */
  public static Caller of(Context ctx) {
    return find(ctx).orElseThrow(() -> new Unauthorized("Sign in first."));
  }

  /** The caller of a route that is open to everyone, if signed in. */
  public static Optional<Caller> find(Context ctx) {
    return Optional.ofNullable(ctx.attribute(ATTRIBUTE));
  }

  /** Notes the caller, once their proof has been checked. */
  public static void set(Context ctx, Caller caller) {
    ctx.attribute(ATTRIBUTE, caller);
  }

  /** Notes that a program calls in somebody's name, and what they let it do. */
  public static void limit(Context ctx, Set<TokenScope> scopes) {
    ctx.attribute(SCOPES, scopes);
  }

  /** What the calling program may do; empty when somebody calls in person. */
  public static Optional<Set<TokenScope>> limits(Context ctx) {
    return Optional.ofNullable(ctx.attribute(SCOPES));
  }
}
