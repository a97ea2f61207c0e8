package app.musicschoolmanager.platform.access;

import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.server.RouteList.Route;
import java.util.Arrays;
import java.util.Optional;

/** What {@code {id}} stands for in a path, and whose it is. */
enum Thing {
  RECORD("(/api)?/models/\\{model}/\\{id}(/.*)?"),
  RUN("(/api)?/actions/executions/\\{id}(/cancel)?"),
  SCHEDULE("(/api)?/schedules/(trigger-schedule/)?\\{id}(/.*)?"),
  DELETION("(/api)?/undo/\\{id}"),
  ACCOUNT("(/api)?/users/\\{id}(/.*)?"),
  INVITATION("(/api)?/users/invitations/\\{id}(/.*)?"),
  SESSION("(/api/auth|/profile)/sessions/\\{id}(/.*)?"),
  TOKEN("(/api/auth|/profile)/tokens/\\{id}(/.*)?"),
  MAIL("/mails/\\{id}/.*"),
  CONNECTION("(/api)?/connections/\\{id}(/.*)?"),
  INCOMING("(/api)?/webhooks/incoming/\\{id}(/.*)?"),
  OUTGOING("(/api)?/webhooks/outgoing/\\{id}(/.*)?"),
  HOOK("/api/hooks/\\{id}"),
  LINK("/public/\\{model}/\\{link}/\\{id}");

  private final String path;

  Thing(String path) {
    this.path = path;
  }

  /** The thing that a route is about; nothing when its path names none. */
  static Optional<Thing> of(Route route) {
    return route.path().contains("{id}")
        ? Arrays.stream(values()).filter(thing -> route.path().matches(thing.path)).findFirst()
        : Optional.empty();
  }

  /** Whether somebody whom the route admits finds this thing of its owner there. */
  boolean isSeenBy(Person person, Person owner, Subject subject) {
    return switch (this) {
      case RECORD -> person == owner || isShared(subject.model(), person);
      case SESSION, TOKEN, DELETION -> person == owner;
      case RUN -> person == owner || person.role() == Role.ADMIN;
      case SCHEDULE -> subject.chain() == null || subject.chain().isFor(person);
      case ACCOUNT, INVITATION, MAIL, CONNECTION, INCOMING, OUTGOING, HOOK, LINK -> true;
    };
  }

  /** Whether somebody who sees it there, and may change such things, may change this one. */
  boolean isChangedBy(Person person, Person owner, Subject subject) {
    return this != RECORD
        || person == owner
        || person.role() == Role.ADMIN
        || !subject.model().keepsSome();
  }

  private static boolean isShared(Model model, Person person) {
    boolean all = !model.hidesSome() || person.role() == Role.ADMIN;
    return !model.isUserScoped() && all;
  }
}
