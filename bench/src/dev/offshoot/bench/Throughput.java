package dev.offshoot.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ModelSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many requests per second the app answers, beside the least that Javalin can do. Reading and
 * creating have an app each, so that the lists are as long in the last round as in the first.
 */
final class Throughput {
  /** What the others are compared with. */
  static final String HELLO = "hello: bare Javalin, a few bytes of JSON";

  private static final int PAGE = 20;

  private final Fixtures fixtures;
  private final ModelSpec model;
  private final Pace pace;
  private final AtomicLong numbers = new AtomicLong(Sample.FIRST);
  private final Map<String, Route> routes = new LinkedHashMap<>();
  private long created;

  private record Route(Server server, Load.Target target) {}

  /**
   * What was measured.
   *
   * @param model the name of the model whose records were listed, read and created
   * @param rounds by route, in the order of their turns
   */
  record Result(String model, Map<String, List<Round>> rounds) {}

  Throughput(AgentSpec spec, Settings settings) {
    this.fixtures = new Fixtures(spec, numbers);
    this.model = fixtures.choose(settings.model());
    this.pace = settings.pace();
  }

  Result measure(BuiltApp app, Path folder) {
    Path data = Programs.emptyFolder(folder);
    try (Server hello = app.startHello(Programs.emptyFolder(data.resolve("hello")));
        Server reads = app.start(Programs.emptyFolder(data.resolve("reads")));
        Server writes = app.start(Programs.emptyFolder(data.resolve("writes")))) {
      AppClient reader = AppClient.of(reads);
      AppClient writer = AppClient.of(writes);
      seed(reader);
      Load.Target creating = creating(writes, writer);
      long before = total(writer);
      routes.put(HELLO, new Route(hello, get(hello, List.of(Server.HEALTH), null)));
      routes.put(
          "list: a page of " + PAGE + " records",
          new Route(reads, get(reads, List.of(list()), reader.token())));
      routes.put("get: one record", new Route(reads, get(reads, paths(reader), reader.token())));
      routes.put("create: one record, validated", new Route(writes, creating));
      routes.values().forEach(it -> Load.run(it.target(), Duration.ZERO, pace.warmUp()));
      Map<String, List<Round>> rounds = takeTurns();
      long made = numbers.get() - Sample.FIRST - created;
      long kept = total(writer) - before;
      if (kept != made) {
        throw new IllegalStateException(made + " records were created, but " + kept + " are kept.");
      }
      return new Result(model.name(), rounds);
    }
  }

  private Map<String, List<Round>> takeTurns() {
    Map<String, List<Round>> rounds = new LinkedHashMap<>();
    for (int i = 0; i < pace.rounds(); i++) {
      routes.forEach((name, route) ->
          rounds
              .computeIfAbsent(name, it -> new ArrayList<>())
              .add(Round.of(route.server(), route.target(), pace)));
    }
    return rounds;
  }

  /** Creates the records that are listed and read. */
  private void seed(AppClient client) {
    String record = fixtures.record(model, client).toString();
    while (total(client) < pace.rows()) {
      fixtures.create(model, record, client);
    }
  }

  private Load.Target creating(Server server, AppClient client) {
    String record = fixtures.record(model, client).toString();
    created = numbers.get() - Sample.FIRST;
    return new Load.Target(
        server.port(), 201, Requests.post(Fixtures.path(model), client.token(), record, numbers));
  }

  private static Load.Target get(Server server, List<String> paths, String token) {
    return new Load.Target(server.port(), 200, Requests.get(paths, token));
  }

  private String list() {
    return Fixtures.path(model) + "?limit=" + PAGE;
  }

  /** The addresses of the newest records, one after the other. */
  private List<String> paths(AppClient client) {
    JsonNode items = client.get(Fixtures.path(model) + "?limit=100").get("items");
    if (items.size() < PAGE) {
      throw new IllegalStateException("Only " + items.size() + " records can be listed.");
    }
    List<String> paths = new ArrayList<>();
    items.forEach(item -> paths.add(Fixtures.path(model) + "/" + item.get("id").asText()));
    return paths;
  }

  private long total(AppClient client) {
    return client.get(Fixtures.path(model) + "?limit=1").get("total").asLong();
  }
}
