package app.musicschoolmanager.platform.connection;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.integration.ConnectionType;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.model.DataScope;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An app that speaks to one service of each kind, each by an action of its own. */
final class Workbench {
  private static final List<Integration> SERVICES =
      List.of(
          service("keyed", ConnectionType.API_KEY).header("X-Api-Key").build(),
          service("bearer", ConnectionType.BEARER).build(),
          service("basic", ConnectionType.BASIC).build(),
          service("open", ConnectionType.NONE).build(),
          service("signed", ConnectionType.OAUTH).scopes("read", "write").build(),
          Integration.mail("post", "Service post").purpose("Tells people.").build());

  private Workbench() {}

  private static Integration.Builder service(String name, ConnectionType type) {
    return Integration.http(name, "Service " + name).connectionType(type).purpose("Keeps parts.");
  }

  static TestApp start(Map<String, String> environment) {
    return TestApp.start(definition(), environment);
  }

  static AppDefinition definition() {
    List<Action> actions = new ArrayList<>();
    SERVICES.forEach(service -> actions.add(new Use(service)));
    return AppDefinition.named("Workbench")
        .integrations(SERVICES)
        .actions(actions.toArray(Action[]::new))
        .build();
  }

  /** What an action that uses this service does with it. */
  static JsonNode use(TestApp app, String service) {
    return app.admin().post("/api/actions/use-" + service, Map.of()).json();
  }

  /** Asks a service for its parts, or sends a mail. */
  private record Use(Integration service) implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named("use-" + service.name(), "Use " + service.name())
          .scope(DataScope.SYSTEM_WIDE)
          .integrations(service.name())
          .build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      if (service.isMail()) {
        context.mail(service.name()).send("guest@example.com", "Hello", "World");
        return ActionResult.of("Sent");
      }
      return ActionResult.of(context.http(service.name()).get("/parts").orThrow().text());
    }
  }
}
