package app.musicschoolmanager.platform.outage;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClock;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.example.Calls;
import app.musicschoolmanager.platform.example.Example;
import app.musicschoolmanager.platform.example.Example.Person;
import app.musicschoolmanager.platform.example.OutsideWorld;
import app.musicschoolmanager.platform.example.Stage;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.schedule.Schedule;
import app.musicschoolmanager.platform.user.Role;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A running app with people who are signed in, and its services as real servers on this machine.
 * One example after the other begins there as if nothing had been before.
 */
final class Playhouse implements AutoCloseable {
  /** When its people get their accounts. */
  private static final Instant BEFORE_ALL_EXAMPLES = Instant.parse("2020-01-01T00:00:00Z");

  private final AppDefinition definition;
  private final Ambush ambush = new Ambush();
  private final OutsideWorld world;
  private final TestApp app;
  private final Map<Person, TestClient> clients = new EnumMap<>(Person.class);
  private final Map<Person, Caller> callers = new EnumMap<>(Person.class);
  private final Map<String, List<Row>> unused = new LinkedHashMap<>();

  /**
   * @param connected the integrations that are connected
   * @param patience how long the app waits for them
   */
  Playhouse(AppDefinition definition, List<Integration> connected, Duration patience) {
    this.definition = definition;
    world = new OutsideWorld(connected, Calls.exactly(List.of()), List.of());
    app = TestApp.start(definition, world.settings(), patience);
    app.clock().set(BEFORE_ALL_EXAMPLES);
    enter(Person.ADMIN, app.admin(), Role.ADMIN);
    enter(Person.MEMBER, app.member(), Role.MEMBER);
    enter(Person.OTHER, app.otherMember(), Role.MEMBER);
    for (String table : tables()) {
      unused.put(table, app.database().read(sql -> sql.query("select * from " + quoted(table))));
    }
  }

  /** Somebody under the name that examples know them by. */
  private void enter(Person person, TestClient client, Role role) {
    String name = person.name().toLowerCase(Locale.ROOT);
    String id = app.userId(client);
    app.database().write(sql -> sql.execute("update app_user set name = ? where id = ?", name, id));
    clients.put(person, client);
    callers.put(person, new Caller(id, name + "@example.com", role));
  }

  /** Begins an example: its records are there, and its services are well. */
  Stage begin(Example example, Person by) {
    Stage stage = empty(example.now());
    well(example);
    stage.names().person("caller", stage.caller(by).userId());
    example.given().forEach(given -> stage.add(given, by));
    return stage;
  }

  /**
   * Begins a schedule at one of its turns: the records of several examples are there, and services
   * answer what those say, however often they are asked.
   */
  Calls begin(Schedule schedule, List<Example> examples) {
    Stage stage = empty(examples.getFirst().now());
    for (Example example : examples) {
      Person by = example.by() == null ? Person.MEMBER : example.by();
      stage.names().person("caller", stage.caller(by).userId());
      example.given().forEach(given -> stage.addUnlessThere(given, by));
    }
    if (schedule.timing().isByCalendar()) {
      TestClock clock = app.clock();
      clock.set(schedule.timing().after(clock.instant(), clock.getZone()));
    }
    Calls calls = Calls.anyNumberOf(examples.stream().flatMap(it -> it.calls().stream()).toList());
    world.next(calls, List.of(), new OutsideWorld.Trouble() {});
    return calls;
  }

  private Stage empty(Instant now) {
    world.next(Calls.exactly(List.of()), List.of(), new OutsideWorld.Trouble() {});
    sendMailLater(); // after which no server is left alone any more
    clear();
    app.clock().set(now);
    return new Stage(app.services(), app.clock(), callers);
  }

  /** Lets services do what an example says. */
  Calls well(Example example) {
    Calls calls = Calls.exactly(example.calls());
    world.next(calls, example.mails(), new OutsideWorld.Trouble() {});
    return calls;
  }

  /** Lets some services fail, while the others do what the examples say. */
  void fail(Set<String> services, Outage outage, Calls rest) {
    boolean mail =
        definition.integrations().stream()
            .anyMatch(it -> it.isMail() && services.contains(it.name()));
    world.next(
        rest,
        List.of(),
        new OutsideWorld.Trouble() {
          @Override
          public boolean answers(String service, HttpExchange exchange)
              throws IOException, InterruptedException {
            if (services.contains(service)) {
              outage.answer(exchange, ambush);
              return true;
            }
            return false;
          }

          @Override
          public String toRecipient() {
            return mail ? outage.toRecipient(ambush) : "250 go on";
          }

          @Override
          public String toMail() {
            return mail ? outage.toMail(ambush) : "250 taken";
          }
        });
  }

  /** Sends what mail is due, as the app does by itself. */
  void sendMail() {
    app.services().outbox().sendDue();
  }

  /** Sends what mail was kept, once its server is well and some time has passed. */
  void sendMailLater() {
    ambush.release();
    app.clock().advance(Duration.ofHours(2));
    sendMail();
  }

  TestApp app() {
    return app;
  }

  OutsideWorld world() {
    return world;
  }

  Ambush ambush() {
    return ambush;
  }

  /** Somebody, signed in whatever time it is. */
  TestClient client(Person person) {
    TestClient client = clients.get(person);
    if (client.get("/api/auth/session").status() != 200) {
      String email = callers.get(person).email();
      client
          .post("/api/auth/login", Map.of("email", email, "password", TestApp.PASSWORD))
          .expect(200);
    }
    return client;
  }

  /** Takes all records away that there were not at the beginning, and all mail that is kept. */
  private void clear() {
    app.database()
        .write(sql -> {
          sql.execute("delete from outgoing_mail");
          unused.keySet().forEach(table -> sql.execute("delete from " + quoted(table)));
          new ArrayList<>(unused.entrySet())
              .reversed()
              .forEach(table ->
                  table
                      .getValue()
                      .forEach(row -> {
                        Map<String, Object> values = row.asMap();
                        String columns =
                            values.keySet().stream()
                                .map(Playhouse::quoted)
                                .collect(Collectors.joining(","));
                        sql.execute(
                            "insert into %s (%s) values (%s)"
                                .formatted(
                                    quoted(table.getKey()),
                                    columns,
                                    String.join(
                                        ",", values.keySet().stream().map(it -> "?").toList())),
                            values.values().toArray());
                      }));
          return null;
        });
  }

  private static String quoted(String name) {
    return "\"" + name + "\"";
  }

  /** The tables of all models, those first to which no other refers. */
  private List<String> tables() {
    List<Model> left = new ArrayList<>(definition.models());
    List<String> tables = new ArrayList<>();
    while (!left.isEmpty()) {
      Set<String> named =
          left.stream()
              .flatMap(model ->
                  model.fields().stream()
                      .map(Field::target)
                      .filter(target -> target != null && !target.equals(model.name())))
              .collect(Collectors.toSet());
      Model next =
          left.stream()
              .filter(model -> !named.contains(model.name()))
              .findFirst()
              .orElse(left.getFirst());
      left.remove(next);
      if (next.isMixed()) {
        tables.add(next.personalTable());
      }
      tables.add(next.table());
    }
    return tables;
  }

  @Override
  public void close() {
    ambush.close();
    app.close();
    world.close();
  }
}
