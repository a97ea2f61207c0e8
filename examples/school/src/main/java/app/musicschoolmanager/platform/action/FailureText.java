package app.musicschoolmanager.platform.action;

import app.musicschoolmanager.platform.integration.IntegrationFailed;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.web.HttpProblem;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Words why a run failed, for the person who started it. */
final class FailureText {
  private static final int FRAMES = 15;

  private FailureText() {}

  /** Whether the failure speaks to the user; any other one is a fault in the action's code. */
  static boolean isMeantForUser(Throwable failure) {
    boolean deliberate =
        failure.getClass() == IllegalArgumentException.class
            || failure.getClass() == IllegalStateException.class;
    return failure instanceof HttpProblem
        || failure instanceof IntegrationFailed
        || failure instanceof ActionFailed
        || (deliberate && failure.getMessage() != null);
  }

  static String of(Throwable failure) {
    if (failure instanceof HttpProblem problem && !problem.errors().isEmpty()) {
      return problem.errors().stream().map(FieldError::message).collect(Collectors.joining(" "));
    }
    if (isMeantForUser(failure)) {
      return failure.getMessage();
    }
    return "The action stopped on a fault in its code: %s%s. The app's log has the details."
        .formatted(failure.getClass().getSimpleName(), place(failure));
  }

  /** The failure and where it happened in one line, for the app's own log. */
  static String traceOf(Throwable failure) {
    StringBuilder trace = new StringBuilder(failure.toString());
    Arrays.stream(failure.getStackTrace())
        .limit(FRAMES)
        .forEach(frame -> trace.append(" ← ").append(frame));
    return failure.getCause() == null
        ? trace.toString()
        : trace + " caused by " + traceOf(failure.getCause());
  }

  private static String place(Throwable failure) {
    for (StackTraceElement frame : failure.getStackTrace()) {
      if (frame.getClassName().contains(".action.") && frame.getFileName() != null) {
        return " at %s:%d".formatted(frame.getFileName(), frame.getLineNumber());
      }
    }
    return "";
  }
}
