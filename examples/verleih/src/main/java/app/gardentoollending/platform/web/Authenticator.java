package app.gardentoollending.platform.web;

import app.gardentoollending.platform.auth.Caller;
import io.javalin.http.Context;
import java.util.Optional;

/** Finds out who sends a request. */
@FunctionalInterface
public interface Authenticator {
  /** The caller, or nothing when the request carries no valid proof of one. */
  Optional<Caller> identify(Context ctx);
}
