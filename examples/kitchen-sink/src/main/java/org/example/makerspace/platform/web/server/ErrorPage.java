package org.example.makerspace.platform.web.server;

import io.javalin.http.Context;
import org.example.makerspace.platform.web.HttpProblem;

/** Shows a problem to a person. */
@FunctionalInterface
public interface ErrorPage {
  /** The whole HTML page. */
  String html(Context ctx, HttpProblem problem);
}
