package app.musicschoolmanager.platform.live;

import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.Json;
import java.util.Locale;

/**
 * A run of an action or of a schedule has started, got on or ended. It tells that, and nothing of
 * what it does. Whoever may look at the run may know: of an action's who ran it and may run it now,
 * and administrators; of a schedule's whoever may run its steps.
 *
 * @param what the id of the action or schedule
 * @param audience who may run it
 * @param ownerId on whose behalf an action runs; null if the app acts by itself
 * @param id the run's; null for many runs at once
 */
public record RunChanged(
    Of of, String what, Audience audience, String ownerId, String id, Kind kind)
    implements LiveEvent {

  /** What runs. */
  public enum Of {
    ACTION,
    SCHEDULE
  }

  /** What has become of it. */
  public enum Kind {
    STARTED,
    /** It has logged something, or a step of it has ended. */
    CONTINUED,
    ENDED,
    MANY
  }

  /** What clients listen to who want to hear of one action or schedule alone: no model's name. */
  static String subject(Of of, String what) {
    return lower(of) + "/" + what;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String name() {
    return "run";
  }

  @Override
  public String subject() {
    return subject(of, what);
  }

  @Override
  public boolean isFor(Caller caller) {
    boolean theirs = of == Of.SCHEDULE || (ownerId != null && ownerId.equals(caller.userId()));
    return caller.role() == Role.ADMIN || (theirs && audience.admits(caller.role()));
  }

  @Override
  public String json() {
    return Json.MAPPER
        .createObjectNode()
        .put(lower(of), what)
        .put("id", id)
        .put("kind", lower(kind))
        .toString();
  }

  @Override
  public LiveEvent asMany() {
    return new RunChanged(of, what, audience, ownerId, null, Kind.MANY);
  }

  @Override
  public LiveEvent told() {
    return new RunChanged(of, what, null, null, id, kind);
  }
}
