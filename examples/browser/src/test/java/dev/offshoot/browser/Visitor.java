package dev.offshoot.browser;

import java.util.List;
import java.util.Optional;

/** As whom an app is walked; who has the longest way comes first. */
enum Visitor {
  ADMIN(List.of("/"), List.of("/", "/models", "/actions", "/schedules", "/profile", "/users")),
  MEMBER(List.of("/"), List.of("/", "/models", "/actions", "/schedules", "/profile")),
  OTHER_MEMBER(List.of("/"), List.of("/", "/models", "/profile")),
  ANONYMOUS(List.of("/login", "/join?code=old", "/reset?code=old"), List.of("/login", "/register"));

  private final List<String> starts;
  private final List<String> mustSee;

  Visitor(List<String> starts, List<String> mustSee) {
    this.starts = starts;
    this.mustSee = mustSee;
  }

  /** Where a walk begins: not every page has a link that leads to it. */
  List<String> starts() {
    return starts;
  }

  /** Pages without which a walk has not gone anywhere. */
  List<String> mustSee() {
    return mustSee;
  }

  /** Kinds of forms that must have been sent with something missing. */
  List<String> mustBeRefused() {
    return switch (this) {
      case ANONYMOUS -> List.of("/login", "/register");
      case MEMBER, OTHER_MEMBER -> List.of("/profile", "/profile/tokens", "/models/*/new");
      case ADMIN ->
          List.of(
              "/actions/*",
              "/models/*/*/edit",
              "/models/*/import",
              "/models/*/new",
              "/profile",
              "/profile/tokens",
              "/users",
              "/webhooks/outgoing/new");
    };
  }

  Optional<Person> person(Filled app) {
    return switch (this) {
      case ANONYMOUS -> Optional.empty();
      case MEMBER -> Optional.of(app.member());
      case OTHER_MEMBER -> Optional.of(app.otherMember());
      case ADMIN -> Optional.of(app.example().admin());
    };
  }
}
