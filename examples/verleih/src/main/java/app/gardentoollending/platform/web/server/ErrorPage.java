package app.gardentoollending.platform.web.server;

import app.gardentoollending.platform.web.HttpProblem;
import io.javalin.http.Context;

/** Shows a problem to a person. */
@FunctionalInterface
public interface ErrorPage {
  /** The whole HTML page. */
  String html(Context ctx, HttpProblem problem);
}
