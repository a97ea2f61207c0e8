package app.musicschoolmanager.platform.web;

import app.musicschoolmanager.platform.model.FieldError;
import java.util.List;

/** The input breaks rules; every broken one is listed. */
public final class Invalid extends HttpProblem {
  private static final long serialVersionUID = 1;

  public Invalid(List<FieldError> errors) {
    super(422, "Invalid input", detail(errors), errors);
  }

  public Invalid(FieldError... errors) {
    this(List.of(errors));
  }

  private static String detail(List<FieldError> errors) {
    return errors.size() == 1
        ? errors.getFirst().message()
        : errors.size() + " fields need correction.";
  }
}
