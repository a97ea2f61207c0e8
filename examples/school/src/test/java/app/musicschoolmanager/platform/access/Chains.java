package app.musicschoolmanager.platform.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether people are told of the schedules that are there for them, and of no others. */
final class Chains {
  private final Scene scene;
  private final List<String> faults = new ArrayList<>();

  Chains(Scene scene) {
    this.scene = scene;
  }

  List<String> faults() {
    return faults;
  }

  void areToldToWhomTheyAreFor() {
    for (Person person : scene.people().signedIn()) {
      Map<Call, String> seen =
          new Sight(scene, person, List.of()).at(scene.routes().stream()).look();
      seen.forEach((call, answer) -> {
        Chain.all(scene.app().services().definition()).stream()
            .filter(chain -> !fits(person, chain, call.path(), answer))
            .forEach(chain -> faults.add(fault(person, chain, call)));
      });
    }
  }

  private static boolean fits(Person person, Chain chain, String path, String answer) {
    return switch (path) {
      case "/api/agent/schedules" ->
          answer.contains("{\"id\":\"" + chain.id() + '"') == chain.isFor(person);
      case "/schedules" -> links(answer, chain) == chain.isFor(person);
      default -> chain.isFor(person) || !links(answer, chain);
    };
  }

  private static boolean links(String page, Chain chain) {
    return page.contains("/schedules/" + chain.id() + '"');
  }

  private static String fault(Person person, Chain chain, Call call) {
    String wrong = chain.isFor(person) ? "%s does not tell %s of %s" : "%s tells %s of %s";
    return wrong.formatted(call, person, chain.id());
  }
}
