package org.example.makerspace.platform.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.example.makerspace.platform.auth.Caller;

/** Finds out who sends a request. */
@FunctionalInterface
public interface Authenticator {
  /** The caller, or nothing when the request carries no valid proof of one. */
  Optional<Caller> identify(Context ctx);
}
