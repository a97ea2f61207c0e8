package app.musicschoolmanager.platform.web.server;

import app.musicschoolmanager.platform.web.HttpProblem;
import io.javalin.http.Context;

/** Shows a problem to a person. */
@FunctionalInterface
public interface ErrorPage {
  /** The whole HTML page. */
  String html(Context ctx, HttpProblem problem);
}
