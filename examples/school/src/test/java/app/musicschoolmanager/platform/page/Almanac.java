package app.musicschoolmanager.platform.page;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.rule.Numbering;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An app whose records are called after days, numbers, choices, people and each other. */
public record Almanac(TestApp app) implements AutoCloseable {
  private static final Model CLIENT =
      shared("test-client", "Client", Field.string("name", "Name").required())
          .scoping(Scoping.USER_SCOPED)
          .build();

  private static final List<Model> MODELS =
      List.of(
          CLIENT,
          shared("test-day", "Day", Field.date("day", "Day"), Field.string("note", "Note")).build(),
          shared("test-hour", "Hour", Field.datetime("startsAt", "Starts at")).build(),
          shared("test-round", "Round", Field.integer("year", "Year")).build(),
          shared("test-fee", "Fee", Field.money("price", "Price")).build(),
          shared(
                  "test-level",
                  "Level",
                  Field.options(
                      "level", "Level", new Option("a", "Beginner"), new Option("b", "Advanced")))
              .build(),
          shared(
                  "test-ticket",
                  "Ticket",
                  Field.string("number", "Number"),
                  Field.string("note", "Note"))
              .rules(Numbering.named("number", "Tickets are numbered.").of("number").first(8))
              .build(),
          shared("test-shift", "Shift", Field.person("who", "Who")).build(),
          shared("test-visit", "Visit", Field.reference("client", "Client", "test-client")).build(),
          shared("test-report", "Report", Field.reference("visit", "Visit", "test-visit")).build(),
          shared(
                  "test-plan",
                  "Plan",
                  Field.string("name", "Name").required(),
                  Field.reference("day", "Day", "test-day"),
                  Field.reference("hour", "Hour", "test-hour"),
                  Field.reference("round", "Round", "test-round"),
                  Field.reference("fee", "Fee", "test-fee"),
                  Field.reference("level", "Level", "test-level"),
                  Field.reference("shift", "Shift", "test-shift"),
                  Field.reference("report", "Report", "test-report"))
              .build());

  private static Model.Builder shared(String name, String label, Field... fields) {
    return Model.named(name, label, label + "s")
        .scoping(Scoping.SHARED_DATA)
        .readableBy(Audience.BOTH)
        .writableBy(Audience.BOTH)
        .fields(fields)
        .display(fields[0].name());
  }

  /** The app in a language. */
  public static Almanac open(String language) {
    TestApp app =
        TestApp.start(
            AppDefinition.named("Almanac")
                .language(language)
                .models(MODELS.toArray(Model[]::new))
                .build());
    app.database()
        .write(sql -> {
          MODELS.forEach(model -> sql.execute(table(model)));
          return MODELS;
        });
    return new Almanac(app);
  }

  private static String table(Model model) {
    StringBuilder columns = new StringBuilder();
    for (Field field : model.fields()) {
      String type =
          switch (field.type()) {
            case INTEGER, MONEY -> " bigint";
            case REFERENCE -> " text references \"" + Model.table(field.target()) + "\"";
            default -> " text";
          };
      columns.append("\"" + field.column() + "\"" + type + ", ");
    }
    String owner = model.isUserScoped() ? "\"owner_id\" text, " : "";
    return "create table \"%s\" (\"id\" text primary key, %s%s"
            .formatted(model.table(), owner, columns)
        + "\"version\" bigint, \"created_at\" text, \"updated_at\" text)";
  }

  /** Makes a record of {@code test-…} and gives its id. */
  public String made(TestClient by, String model, String field, Object value) {
    Map<String, Object> values = new HashMap<>(Map.of(field, value));
    return by.post("/api/models/test-" + model, values).expect(201).json().get("id").asText();
  }

  public String made(String model, String field, Object value) {
    return made(app.member(), model, field, value);
  }

  /** A report on a visit to a client of the member. */
  public String report(String client) {
    return made("report", "visit", made("visit", "client", made("client", "name", client)));
  }

  @Override
  public void close() {
    app.close();
  }
}
