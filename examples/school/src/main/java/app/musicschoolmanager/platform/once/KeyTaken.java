package app.musicschoolmanager.platform.once;

import app.musicschoolmanager.platform.web.HttpProblem;

/** The key of a request belongs to another one, so it cannot be told whether this is a new one. */
public final class KeyTaken extends HttpProblem {
  private static final long serialVersionUID = 1;
  private static final int UNPROCESSABLE = 422;

  KeyTaken() {
    super(
        UNPROCESSABLE,
        "Key taken",
        "You have sent another request with this %s before, so nothing was done. Send a new key."
            .formatted(OnceKey.HEADER));
  }
}
