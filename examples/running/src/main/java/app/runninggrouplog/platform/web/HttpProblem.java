package app.runninggrouplog.platform.web;

import app.runninggrouplog.platform.model.FieldError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A request that is answered with a problem (RFC 9457) instead of what it asked for. Its text is
 * shown to the caller.
 */
public class HttpProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String title;
  private final transient List<FieldError> errors;

  public HttpProblem(int status, String title, String detail) {
    this(status, title, detail, List.of());
  }

  HttpProblem(int status, String title, String detail, List<FieldError> errors) {
    super(detail);
    this.status = status;
    this.title = title;
    this.errors = List.copyOf(errors);
  }

  public int status() {
    return status;
  }

  /** What sort of problem, the same for all of its sort. */
  public String title() {
    return title;
  }

  /** Under which name pages have words for all of its sort. */
  public String kind() {
    return Integer.toString(status);
  }

  /** What is wrong with this request, and what to do. */
  public String detail() {
    return getMessage();
  }

  /** What is wrong with single fields; empty unless the input is invalid. */
  public List<FieldError> errors() {
    return errors;
  }

  /** After how long it is worth sending the same again, in whole seconds; empty if it never is. */
  public Optional<Duration> retryAfter() {
    return Optional.empty();
  }
}
