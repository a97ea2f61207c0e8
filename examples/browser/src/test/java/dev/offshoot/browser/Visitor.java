package dev.offshoot.browser;

import java.util.List;
import java.util.Optional;

/** As whom an app is walked; who has the longest way comes first. */
enum Visitor {
  ADMIN("/", List.of("/", "/models", "/actions", "/schedules", "/profile", "/users")),
  MEMBER("/", List.of("/", "/models", "/actions", "/schedules", "/profile")),
  OTHER_MEMBER("/", List.of("/", "/models", "/profile")),
  ANONYMOUS("/login", List.of("/login", "/register"));

  private final String start;
  private final List<String> mustSee;

  Visitor(String start, List<String> mustSee) {
    this.start = start;
    this.mustSee = mustSee;
  }

  String start() {
    return start;
  }

  /** Pages without which a walk has not gone anywhere. */
  List<String> mustSee() {
    return mustSee;
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
