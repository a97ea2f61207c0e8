package dev.offshoot.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ModelSpec;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How many requests per second the app answers, beside the least that Javalin can do. Reading and
 * creating have an app each, so that the lists are as long in the last round as in the first.
 */
final class Throughput {
  /** What the others are compared with. */
  static final String HELLO = "hello: bare Javalin, a few bytes of JSON";

  static final String LIST = "list: a page of 20 records";
  static final String LIST_FAR = "list: a page of 20 records from the middle, by its key";
  static final String GET = "get: one record";
  static final String CREATE = "create: one record, validated, with its audit trail";
  static final String SEARCH = "search: words of one record";
  static final String SEARCH_MANY = "search: a word of every record";

  /** Those who search do not overrun the app; they are few and want their answer. */
  static final int SEARCHERS = 4;

  private static final int PAGE = 20;
  private static final int SEARCHED = 50;
  private static final Duration SEED_TURN = Duration.ofSeconds(1);

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
   * @param listening empty when the app has no streams of events
   */
  record Result(
      String model,
      Map<String, List<Round>> rounds,
      Optional<Listening> listening,
      Neighbours neighbours) {}

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
      seed(reads, reader);
      Load.Target creating = creating(writes, writer);
      long before = total(writer);
      routes.put(HELLO, new Route(hello, get(hello, List.of(Server.HEALTH), null)));
      Load.Target reading = get(reads, paths(reader), reader.token());
      routes.put(LIST, new Route(reads, get(reads, List.of(list()), reader.token())));
      routes.put(LIST_FAR, new Route(reads, get(reads, List.of(middle(reader)), reader.token())));
      routes.put(GET, new Route(reads, reading));
      routes.put(CREATE, new Route(writes, creating));
      routes.put(SEARCH, new Route(reads, searching(reads, reader, numbersThere(reader))));
      routes.put(SEARCH_MANY, new Route(reads, searching(reads, reader, List.of(common(reader)))));
      routes.values().forEach(it -> Load.run(it.target(), Duration.ZERO, pace.warmUp()));
      Map<String, List<Round>> rounds = takeTurns();
      long made = numbers.get() - Sample.FIRST - created;
      long kept = total(writer) - before;
      if (kept != made) {
        throw new IllegalStateException(made + " records were created, but " + kept + " are kept.");
      }
      Optional<Listening> listening = listening(reads, reader, data, reading);
      Neighbours neighbours = Neighbours.measure(reads, reader, reading, pace); // they stay
      return new Result(model.name(), rounds, listening, neighbours);
    }
  }

  /** Only what unruly actions do to other requests. */
  Neighbours neighbours(BuiltApp app, Path folder) {
    try (Server server = app.start(Programs.emptyFolder(folder))) {
      AppClient client = AppClient.of(server);
      seed(server, client);
      Load.Target reading = get(server, paths(client), client.token());
      Load.run(reading, Duration.ZERO, pace.warmUp());
      return Neighbours.measure(server, client, reading, pace);
    }
  }

  private Optional<Listening> listening(
      Server server, AppClient client, Path data, Load.Target reading) {
    int people = Math.ceilDiv(pace.streams(), Listening.PER_PERSON);
    Path database = BuiltApp.database(data.resolve("reads"));
    List<String> tokens =
        People.add(database, people).stream().map(email -> client.signIn(email).token()).toList();
    String record = fixtures.record(model, client).toString();
    return Listening.measure(
        server, tokens, reading, pace, () -> fixtures.create(model, record, client));
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

  /** Creates the records that are listed, read and found, as fast as the app takes them. */
  private void seed(Server server, AppClient client) {
    String record = fixtures.record(model, client).toString();
    fixtures.create(model, record, client);
    Load.Target creating = creating(server, client, record);
    while (total(client) < pace.rows()) {
      Load.run(creating, Duration.ZERO, SEED_TURN);
    }
  }

  private Load.Target creating(Server server, AppClient client) {
    String record = fixtures.record(model, client).toString();
    created = numbers.get() - Sample.FIRST;
    return creating(server, client, record);
  }

  private Load.Target creating(Server server, AppClient client, String record) {
    return new Load.Target(
        server.port(), 201, Requests.post(Fixtures.path(model), client.token(), record, numbers));
  }

  private Load.Target searching(Server server, AppClient client, List<String> words) {
    List<String> paths =
        words.stream().map(word -> list() + "&search=" + encoded(word)).distinct().toList();
    return new Load.Target(server.port(), 200, Requests.get(paths, client.token()), SEARCHERS);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The numbers of records from the whole of the table, which their texts hold. */
  private List<String> numbersThere(AppClient client) {
    long first = Sample.FIRST + 1; // before it came what the records refer to
    long all = Math.min(total(client), pace.rows());
    return LongStream.range(0, SEARCHED)
        .mapToObj(i -> Long.toString(first + i * all / SEARCHED))
        .filter(number -> found(client, number) > 0)
        .toList();
  }

  /** A word that stands in the texts of all records. */
  private String common(AppClient client) {
    JsonNode newest = client.get(Fixtures.path(model) + "?limit=1").get("items").get(0);
    return Stream.of(newest.findPath("values"), newest)
        .flatMap(node -> node.valueStream())
        .filter(JsonNode::isTextual)
        .flatMap(text -> Stream.of(text.asText().split("[^\\p{L}]+")))
        .filter(word -> word.length() > 2)
        .distinct()
        .max(Comparator.comparingLong(word -> found(client, word)))
        .orElseThrow(() -> new IllegalStateException("No word stands in every record."));
  }

  private long found(AppClient client, String word) {
    return client
        .get(Fixtures.path(model) + "?limit=1&search=" + encoded(word))
        .get("total")
        .asLong();
  }

  private static Load.Target get(Server server, List<String> paths, String token) {
    return new Load.Target(server.port(), 200, Requests.get(paths, token));
  }

  private String list() {
    return Fixtures.path(model) + "?limit=" + PAGE;
  }

  /** The page behind the one in the middle, as those who turn pages ask for it. */
  private String middle(AppClient client) {
    long page = 1 + total(client) / PAGE / 2;
    return list() + "&after=" + encoded(client.get(list() + "&page=" + page).get("next").asText());
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
