package app.musicschoolmanager.platform.web;

import io.javalin.security.RouteRole;
import java.util.Locale;

/**
 * What somebody lets a program do in their name. A route that names none is out of reach for every
 * program, whatever its token says.
 */
public enum TokenScope implements RouteRole {
  /** Read what its owner may read. */
  READ,
  /** Create, change and delete records. */
  WRITE,
  /** Run actions and schedules. */
  RUN;

  /** As the API and the database spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
