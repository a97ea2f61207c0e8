package app.musicschoolmanager.platform.access;

import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.web.server.RouteList.Route;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that somebody gets to see of the app: the answers to everything that they can ask. The app's
 * clock stands still, so two looks differ only if what there is to see does.
 */
final class Sight {
  private static final String ONCE = "(?<=name=\"_once\" value=\")[^\"]*";

  private final Scene scene;
  private final Person viewer;
  private final Collection<Model> models;
  private final List<Call> calls = new ArrayList<>();

  /** Looks at these models, and at what is no model's. */
  Sight(Scene scene, Person viewer, Collection<Model> models) {
    this.scene = scene;
    this.viewer = viewer;
    this.models = models;
  }

  Person viewer() {
    return viewer;
  }

  /** Looks at what these routes show without the name of any one thing. */
  Sight at(Stream<Route> routes) {
    routes
        .filter(route -> route.method().equals("GET") && !route.path().contains("{id}"))
        .forEach(route ->
            scene.subjects(route).stream()
                .filter(subject -> subject.model() == null || models.contains(subject.model()))
                .forEach(subject -> calls.add(Call.to(route, subject.names(), Body.NONE))));
    return this;
  }

  /** Looks for records with these values in all lists of a model. */
  Sight searching(Model model, JsonNode values) {
    for (Route route : scene.routes()) {
      if (route.method().equals("GET")
          && route.path().contains("{model}")
          && !route.path().contains("{id}")
          && !route.path().contains("{field}")) {
        String path = route.path().replace("{model}", model.name());
        boolean list = route.path().matches(".*/(\\{model}|export.*)");
        queries(model, values).stream()
            .filter(query -> list || query.startsWith("search="))
            .forEach(query -> calls.add(Call.get(path + "?" + query)));
      }
    }
    return this;
  }

  /** Looks at one record, in all ways. */
  Sight at(Model model, String id) {
    for (Route route : scene.routes()) {
      if (route.method().equals("GET")
          && Thing.of(route).filter(Thing.RECORD::equals).isPresent()) {
        scene.subjects(route).stream()
            .filter(subject -> subject.model() == model)
            .forEach(subject -> calls.add(Call.to(route, subject.names(id), Body.NONE)));
      }
    }
    return this;
  }

  /** What each request is answered with. */
  Map<Call, String> look() {
    Map<Call, String> seen = new LinkedHashMap<>();
    for (Call call : calls) {
      Reply reply = scene.wire().send(viewer, call);
      String body = reply.body().replaceAll(ONCE, ""); // a key that no two forms share
      seen.put(call, reply.status() + " " + body);
    }
    return seen;
  }

  private static Set<String> queries(Model model, JsonNode values) {
    Set<String> queries = new LinkedHashSet<>(List.of("limit=100", "page=2&limit=1"));
    Set<FieldType> asked = new LinkedHashSet<>();
    for (Field field : model.shownFields()) {
      JsonNode value = values.path(field.name());
      boolean simple = !value.isMissingNode() && !value.isContainerNode();
      if (simple && (field.type() == FieldType.REFERENCE || asked.add(field.type()))) {
        String text = Body.encoded(value.asText());
        queries.add(field.name() + "=" + text);
        queries.add(field.name() + ".is=filled");
        queries.add(field.name() + ".from=" + text);
        if (field.isTextual()) {
          queries.add("search=" + text);
        }
      }
    }
    return queries;
  }
}
