package app.musicschoolmanager.platform.web.server;

import app.musicschoolmanager.platform.web.BadRequest;
import app.musicschoolmanager.platform.web.Forbidden;
import app.musicschoolmanager.platform.web.HttpProblem;
import app.musicschoolmanager.platform.web.NoSpace;
import app.musicschoolmanager.platform.web.NotFound;
import app.musicschoolmanager.platform.web.Unauthorized;
import java.io.EOFException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;

/** Words for the answers that the web server gives by itself. */
final class StatusProblems {
  private StatusProblems() {}

  static HttpProblem of(int status) {
    return switch (status) {
      case 400 -> new BadRequest("The request is malformed.");
      case 401 -> new Unauthorized("Sign in first.");
      case 403 -> new Forbidden("You may not do this.");
      case 404 -> new NotFound();
      case 405 ->
          new HttpProblem(
              405, "Method not allowed", "This address does not take this kind of request.");
      case 408 ->
          new HttpProblem(
              408, "Request timeout", "The request took too long to arrive. Send it again.");
      case 413 ->
          new HttpProblem(
              413, "Too large", "The request is larger than this app accepts. Send less.");
      case 414 ->
          new HttpProblem(414, "Address too long", "The address is longer than this app accepts.");
      case 415 ->
          new HttpProblem(415, "Unsupported media type", "Send the body as application/json.");
      case 431 ->
          new HttpProblem(
              431, "Headers too large", "The request's headers are larger than this app accepts.");
      case 503 ->
          new HttpProblem(503, "Not available", "The app cannot answer at the moment. Try again.");
      case 505 ->
          new HttpProblem(
              505, "HTTP version not supported", "Ask in HTTP/1.1, as browsers and proxies do.");
      default ->
          status < 500
              ? new HttpProblem(status, "Refused", "The request cannot be answered as it is.")
              : new HttpProblem(
                  status,
                  "Internal error",
                  "Something went wrong on our side. It has been logged; try again later.");
    };
  }

  /**
   * What the client did wrong, if it is the client's fault that reading the request failed; or that
   * an upload found no room on the disk.
   */
  static Optional<HttpProblem> behind(Throwable failure) {
    if (NoSpace.isBehind(failure)) {
      return Optional.of(new NoSpace(null));
    }
    Integer status = null;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException told && told.getCode() < 500) {
        status = told.getCode();
      } else if (cause instanceof EOFException) {
        status = 400;
      } else if (status != null && isTooLarge(cause)) {
        status = 413;
      }
    }
    return Optional.ofNullable(status).map(StatusProblems::of);
  }

  // The server calls every upload that it refuses malformed; only the reason behind tells that it
  // was too large.
  private static boolean isTooLarge(Throwable cause) {
    return cause instanceof IllegalStateException
        && String.valueOf(cause.getMessage()).matches("max .* exceeded.*");
  }
}
