package app.musicschoolmanager.platform.record;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.user.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** The people who write samples, and those whom samples name. */
final class SamplePeople {
  private final TestApp app;
  private final Map<TestClient, Caller> callers = new HashMap<>();

  SamplePeople(TestApp app) {
    this.app = app;
  }

  /** Whoever is signed in there. */
  Caller caller(TestClient client) {
    return callers.computeIfAbsent(
        client,
        it -> {
          JsonNode user = it.get("/api/auth/session").expect(200).json().get("user");
          Role role = Role.valueOf(user.get("role").asText());
          return new Caller(user.get("id").asText(), user.get("email").asText(), role);
        });
  }

  /**
   * Whom a record names: its writer. But where no two may name the same person, an administrator
   * names a newcomer each time, since the next sample could only take the place of the last, and
   * with it all that leads there. What members write is to lead to them.
   */
  String named(Model model, Field field, TestClient writer) {
    Caller caller = caller(writer);
    boolean onlyOnce = model != null && field.isUnique() && caller.role() == Role.ADMIN;
    return onlyOnce ? newcomer() : caller.userId();
  }

  /** Somebody whom nothing names yet, and to whom nothing leads. */
  String newcomer() {
    String email = Ids.next() + "@example.com";
    return app.services().users().create(email, "Nell New", "no password", Role.MEMBER).id();
  }
}
