package app.musicschoolmanager.platform.web.server;

import app.musicschoolmanager.platform.auth.AuthLog;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.config.Logs;
import app.musicschoolmanager.platform.db.ConstraintViolation;
import app.musicschoolmanager.platform.db.DatabaseFailure;
import app.musicschoolmanager.platform.db.DatabaseUnavailable;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.web.Authenticator;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.ClientAddress;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Forbidden;
import app.musicschoolmanager.platform.web.HttpProblem;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.NoSpace;
import app.musicschoolmanager.platform.web.ReturnPath;
import app.musicschoolmanager.platform.web.Unauthorized;
import app.musicschoolmanager.platform.web.Unavailable;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The one place that answers with problems: JSON (RFC 9457) to the API's clients, a page to people.
 */
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final ErrorPage page;
  private final Authenticator authenticator;
  private final ClientAddress addresses;

  Problems(ErrorPage page, Authenticator authenticator, ClientAddress addresses) {
    this.page = page;
    this.authenticator = authenticator;
    this.addresses = addresses;
  }

  void register(RoutesConfig routes) {
    routes.exception(HttpProblem.class, (e, ctx) -> answer(ctx, e));
    routes.exception(
        HttpResponseException.class, (e, ctx) -> answer(ctx, StatusProblems.of(e.getStatus())));
    routes.exception(ConstraintViolation.class, (e, ctx) -> answer(ctx, conflict(e)));
    routes.exception(Exception.class, (e, ctx) -> answer(ctx, unexpected(e, ctx)));
    // Javalin keeps from us that a body did not arrive in time, and answers without words.
    routes.error(408, ctx -> answer(ctx, StatusProblems.of(408)));
  }

  private static HttpProblem conflict(ConstraintViolation e) {
    LOG.info("A rule of the database forbids a change: {}", e.getMessage());
    return new Conflict("Another record stands against this change.");
  }

  private static HttpProblem unexpected(Exception e, Context ctx) {
    Optional<HttpProblem> clientsFault = StatusProblems.behind(e);
    if (clientsFault.isPresent()) {
      return clientsFault.get();
    }
    if (e instanceof DatabaseUnavailable unavailable) {
      LOG.error("{} {} failed: {}", ctx.method(), ctx.path(), e.getMessage());
      return new Unavailable(
          "The database cannot do this at the moment, and nothing was changed. Try again soon.",
          unavailable.retryAfter());
    }
    LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
    return e instanceof DatabaseFailure
        ? new HttpProblem(
            503, "Not available", "The database cannot answer at the moment. Try again.")
        : StatusProblems.of(500);
  }

  /** What proves a personal link is not for logs: whoever reads it could follow it. */
  private static String path(Context ctx) {
    return ctx.path().replaceFirst("^(/public/[^/]+/[^/]+/).+", "$1…");
  }

  private void answer(Context ctx, HttpProblem problem) {
    if (ctx.res().isCommitted()) {
      breakOff(ctx);
      return;
    }
    ctx.status(problem.status());
    if (problem instanceof NoSpace) {
      LOG.error("{} {} found no room on the disk", ctx.method(), ctx.path());
    }
    if (problem instanceof Forbidden) {
      String userId = Callers.find(ctx).map(Caller::userId).orElse(null);
      AuthLog.failure("Refused " + ctx.method() + " " + path(ctx), userId, addresses.of(ctx));
    }
    problem
        .retryAfter()
        .ifPresent(wait -> ctx.header("Retry-After", Long.toString(wait.toSeconds())));
    boolean unread = problem.status() == 413 || problem.status() == 415;
    if (unread) {
      // The rest of the body is not read, so the connection cannot carry another request.
      ctx.header("Connection", "close");
    }
    if (BodyType.isApi(ctx)) {
      ctx.result(reportable(problem).toString()).contentType("application/problem+json");
    } else if (problem instanceof Unauthorized) {
      toSignIn(ctx);
    } else {
      ctx.contentType("text/html; charset=utf-8").result(html(ctx, problem));
    }
    if (unread) {
      UnreadBody.answerFirst(ctx);
    }
  }

  /** Half an answer must not look like a whole one, and its status has been sent already. */
  private static void breakOff(Context ctx) {
    ServletContextRequest.getServletContextRequest(ctx.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }

  /** Only a fault of ours is worth reporting; what is refused must read the same each time. */
  private static ObjectNode reportable(HttpProblem problem) {
    ObjectNode json = json(problem);
    return problem.status() < 500 ? json : json.put("requestId", MDC.get(Logs.REQUEST_ID));
  }

  static ObjectNode json(HttpProblem problem) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("type", "about:blank").put("title", problem.title()).put("status", problem.status());
    json.put("detail", problem.detail());
    if (!problem.errors().isEmpty()) {
      ArrayNode errors = json.putArray("errors");
      for (FieldError error : problem.errors()) {
        errors
            .addObject()
            .put("field", error.field())
            .put("code", error.code())
            .put("message", error.message());
      }
    }
    return json;
  }

  private String html(Context ctx, HttpProblem problem) {
    try {
      if (problem.status() == 404 && Callers.find(ctx).isEmpty()) {
        recognise(ctx);
      }
      return page.html(ctx, problem);
    } catch (RuntimeException e) {
      LOG.error("The error page itself failed", e);
      return PlainErrorPage.of(problem);
    }
  }

  /**
   * The guard stands before routes only. Where there is none, whoever is signed in still finds the
   * way on in the frame of the app.
   */
  private void recognise(Context ctx) {
    try {
      Optional<Caller> caller = authenticator.identify(ctx);
      caller
          .filter(person -> Callers.limits(ctx).isEmpty())
          .ifPresent(person -> Callers.set(ctx, person));
    } catch (HttpProblem e) {
      LOG.debug("Nobody is known at {}: {}", ctx.path(), e.getMessage());
    }
  }

  private static void toSignIn(Context ctx) {
    String path = ctx.path() + (ctx.queryString() == null ? "" : "?" + ctx.queryString());
    boolean back =
        Set.of("GET", "HEAD").contains(ctx.method().name())
            && !path.equals("/")
            && ReturnPath.of(path).equals(path); // a long one would not fit into a header either
    String signIn =
        "/login" + (back ? "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8) : "");
    if ("true".equals(ctx.header("HX-Request"))) {
      ctx.status(401).header("HX-Redirect", "/login");
    } else {
      ctx.status(303).header("Location", signIn);
    }
  }
}
