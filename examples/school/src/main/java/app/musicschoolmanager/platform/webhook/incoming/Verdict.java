package app.musicschoolmanager.platform.webhook.incoming;

/** What the signature of a request says. */
sealed interface Verdict {

  /**
   * It stands. At least one of the two tells the delivery from all others.
   *
   * @param delivery how the service calls the delivery; null if it does not
   * @param digest that of the body where nothing else that is signed tells it apart, else null:
   *     whoever repeats a request can write another delivery into an unsigned header
   */
  record Proof(String delivery, String digest) implements Verdict {}

  /** It does not. */
  record Refused(Refusal why) implements Verdict {}
}
