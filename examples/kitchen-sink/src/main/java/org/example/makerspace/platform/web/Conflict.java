package org.example.makerspace.platform.web;

/** The request cannot be carried out in the present state of things. */
public final class Conflict extends HttpProblem {
  private static final long serialVersionUID = 1;

  /** Somebody else has changed it meanwhile. */
  public static final String CHANGED = "changed";

  /** Others still need it. */
  public static final String USED = "used";

  /** It has a number of a series without gaps. */
  public static final String NUMBERED = "numbered";

  private final String reason;

  public Conflict(String detail) {
    this("", detail);
  }

  public Conflict(String reason, String detail) {
    super(409, "Conflict", detail);
    this.reason = reason;
  }

  /** A word for what stands against it, or an empty text. */
  public String reason() {
    return reason;
  }
}
