package app.musicschoolmanager.platform.config;

import java.util.List;

/** The app cannot start with what its surroundings tell it. */
public final class ConfigProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The exit code that says "configuration error" to whoever started the process. */
  public static final int EXIT_CODE = 78;

  ConfigProblem(List<String> problems) {
    super(
        "The app is not configured:\n  - "
            + String.join("\n  - ", problems)
            + "\n"
            + "Set these in the environment or in a file .env in the working directory, then start"
            + " again.");
  }
}
