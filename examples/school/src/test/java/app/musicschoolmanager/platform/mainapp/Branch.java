package app.musicschoolmanager.platform.mainapp;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionFailed;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.integration.ConnectionType;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.integration.StubServer;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Field;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An app with a main app and a service to which that has the key. */
final class Branch implements AutoCloseable {
  static final String KEY = "zq-the-key-to-the-parts-qz";

  private static final AppDefinition DEFINITION =
      AppDefinition.named("Branch office")
          .theme("#112233", "🏠")
          .integrations(
              List.of(
                  Integration.http("parts", "Parts").connectionType(ConnectionType.BEARER).build(),
                  Integration.mail("post", "Post").build()))
          .actions(new Order(), new Fail())
          .build();

  private final Headquarters main = new Headquarters();
  private final StubServer service =
      new StubServer((request, exchange) -> {
        boolean known = ("Bearer " + KEY).equals(request.authorization());
        StubServer.send(exchange, known ? 200 : 401, "text/plain", known ? "parts" : "who?");
      });
  private final TestApp app;
  private TestClient admin;

  Branch() {
    this(Map.of());
  }

  /** With further variables of the environment. */
  Branch(Map<String, String> environment) {
    Map<String, String> settings = new HashMap<>(main.settings());
    settings.put("PARTS_URL", service.url());
    settings.putAll(environment);
    settings.values().removeIf(String::isEmpty);
    app = TestApp.start(DEFINITION, settings);
  }

  Headquarters main() {
    return main;
  }

  StubServer service() {
    return service;
  }

  TestApp app() {
    return app;
  }

  /** The administrator, signed in wherever the app is by now. */
  TestClient admin() {
    return admin == null ? app.admin() : admin;
  }

  /** Stops the app and starts it anew. */
  void restart() {
    app.admin();
    app.restart();
    admin = app.anonymous();
    signIn();
  }

  /** Signs the administrator in once more, as after days without a sign of them. */
  void signIn() {
    Map<String, String> who = Map.of("email", "admin@example.com", "password", TestApp.PASSWORD);
    admin().post("/api/auth/login", who).expect(200);
  }

  MainApp link() {
    return app.services().mainApp().orElseThrow();
  }

  /** Exchanges what is due. */
  void exchange() {
    link().exchangeDue();
  }

  /** What the app tells everybody about itself. */
  JsonNode config() {
    return app.anonymous().get("/api/agent/config").expect(200).json();
  }

  /** Lets the service do something; what came of it. */
  Reply order() {
    return admin().post("/api/actions/order", Map.of("secret", "zq-what-is-ordered-qz"));
  }

  /** What the app says of the connection to somebody. */
  JsonNode test() {
    return admin().get("/api/agent/test-connection").expect(200).json();
  }

  /** How the app stands with its main app, in one word. */
  String state() {
    return report().get("status").asText();
  }

  /** How one thing fares that is exchanged. */
  JsonNode part(String name) {
    return report()
        .get("parts")
        .valueStream()
        .filter(part -> part.get("part").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  JsonNode report() {
    return admin().get("/api/health/report").expect(200).json().get("mainApp");
  }

  /** The main app gives the key to the service. */
  void giveKey() {
    giveKey(KEY, "");
  }

  /** With more behind the settings of the service. */
  void giveKey(String key, String more) {
    main.says(
        "credentials",
        "{\"integrations\": {\"parts\": {\"settings\": {\"token\": \"%s\"}%s}}}"
            .formatted(key, more));
  }

  @Override
  public void close() {
    app.close();
    main.close();
    service.close();
  }

  private static final class Order implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named("order", "Order")
          .scope(DataScope.SYSTEM_WIDE)
          .integrations("parts")
          .parameters(Field.secret("secret", "Secret"))
          .build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      return ActionResult.of(context.http("parts").get("/parts").orThrow().text());
    }
  }

  private static final class Fail implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named("fail", "Fail").scope(DataScope.SYSTEM_WIDE).build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      throw new ActionFailed("It cannot be done.");
    }
  }
}
