package dev.offshoot.llm;

import java.time.Duration;
import java.util.Optional;

/** What may be done about a call that failed; the cause of the {@code Problem} that tells of it. */
public final class ModelFault extends Exception {

  private static final long serialVersionUID = 1L;

  /** Whether asking again can help. */
  public enum Remedy {
    /** It will pass: ask again, with growing pauses. */
    RETRY,
    /** It may have been an accident: ask again, but only once. */
    RETRY_ONCE,
    /** The same request would fail the same way. */
    STOP
  }

  private final Remedy remedy;
  private final Duration retryAfter;

  /**
   * @param retryAfter how long the server asks to wait; null if it does not say
   * @param cause null if there is nothing beneath
   */
  public ModelFault(Remedy remedy, Duration retryAfter, Throwable cause) {
    super(remedy.name(), cause);
    this.remedy = remedy;
    this.retryAfter = retryAfter;
  }

  public Remedy remedy() {
    return remedy;
  }

  /** How long the server asks to wait. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
