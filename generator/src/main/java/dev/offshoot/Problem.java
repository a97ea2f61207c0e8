package dev.offshoot;

import java.util.Objects;

/**
 * Something that stops a run and that a person can act on: what happened, why, and what to do about
 * it.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Whose turn it is to act; each kind has an exit code of its own on the command line. */
  public enum Kind {
    /** The command line itself is wrong. */
    USAGE,
    /** The request in plain language cannot be worked with. */
    REQUEST,
    /** The agent document is not valid. */
    SPEC,
    /** The language model is unreachable, refuses, or the budget is spent. */
    MODEL,
    /** The answers of the language model never became valid. */
    GENERATION,
    /** A file or folder cannot be read or written. */
    OUTPUT,
    /** The remote repository or its host refuses or is unreachable. */
    REMOTE,
    /** Something is missing on this machine. */
    ENVIRONMENT,
    /** A fault of Offshoot. */
    INTERNAL
  }

  private final Kind kind;
  private final String what;
  private final String why;
  private final String fix;

  private Problem(Kind kind, String what, String why, String fix, Throwable cause) {
    super(what + (why.isEmpty() ? "" : ": " + why), cause);
    this.kind = Objects.requireNonNull(kind);
    this.what = what;
    this.why = why;
    this.fix = fix;
  }

  /** A problem; {@code why} and {@code fix} may be empty when there is nothing more to say. */
  public static Problem of(Kind kind, String what, String why, String fix) {
    return new Problem(
        kind,
        Objects.requireNonNull(what),
        Objects.requireNonNullElse(why, ""),
        Objects.requireNonNullElse(fix, ""),
        null);
  }

  /** The same problem, remembering what it was noticed by. */
  public Problem causedBy(Throwable cause) {
    return new Problem(kind, what, why, fix, cause);
  }

  public Kind kind() {
    return kind;
  }

  /** What happened, one sentence without a full stop. */
  public String what() {
    return what;
  }

  /** Why, possibly several lines; empty when {@link #what()} says it all. */
  public String why() {
    return why;
  }

  /** What to do now; may be empty. */
  public String fix() {
    return fix;
  }
}
