package app.musicschoolmanager.platform.access;

import app.musicschoolmanager.platform.TestClient.Reply;
import java.util.function.Predicate;

/**
 * What is expected of a route.
 *
 * @param needs what somebody must be allowed to do to get through
 * @param sends what a request sends that succeeds
 * @param through whether an answer says that it did
 * @param harmful whether it changes the account or the session of whoever calls
 */
record Rule(Needs needs, Sends sends, Predicate<Reply> through, boolean harmful) {

  /** Makes the body of a request. */
  @FunctionalInterface
  interface Sends {
    Body by(Person caller, Subject subject, Scene scene);
  }

  static Rule of(Needs needs, Sends sends) {
    return new Rule(needs, sends, reply -> reply.status() < 400, false);
  }

  static Rule of(Needs needs) {
    return of(needs, (caller, subject, scene) -> Body.NONE);
  }

  Rule through(Predicate<Reply> told) {
    return new Rule(needs, sends, told, harmful);
  }

  Rule harmsItsCaller() {
    return new Rule(needs, sends, through, true);
  }
}
