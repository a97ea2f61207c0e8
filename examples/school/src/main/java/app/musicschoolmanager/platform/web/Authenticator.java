package app.musicschoolmanager.platform.web;

import app.musicschoolmanager.platform.auth.Caller;
import io.javalin.http.Context;
import java.util.Optional;

/** Finds out who sends a request. */
@FunctionalInterface
public interface Authenticator {
  /** The caller, or nothing when the request carries no valid proof of one. */
  Optional<Caller> identify(Context ctx);
}
