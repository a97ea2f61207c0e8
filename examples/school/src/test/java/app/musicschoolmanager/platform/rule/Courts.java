package app.musicschoolmanager.platform.rule;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.OnDelete;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scoping;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An app in which members book the courts of a club for a day. */
final class Courts implements AutoCloseable {
  static final String COURTS = "/api/models/test-court";
  static final String BOOKINGS = "/api/models/test-booking";
  static final String COACHES = "/api/models/test-coach";

  static final String SHUT = "A court that is shut is not booked.";
  static final String FULL = "A court has so many places and no more.";
  static final String OVER = "What is booked lies ahead.";
  static final String STEPS = "A booking is open first, then played.";
  static final String THREE = "Members have three bookings for a day.";
  static final String PLAYED = "What is played stays as it is.";

  private static final Model COURT =
      shared("test-court", "Court")
          .fields(
              Field.string("name", "Name").required(),
              Field.flag("shut", "Shut"),
              Field.integer("places", "Places").required().defaultValue("9"),
              Field.integer("taken", "Taken"),
              Field.integer("left", "Left"))
          .rules(
              Total.named("taken", "Its bookings.").count("taken", "test-booking", "court"),
              Computed.named("left", "What nobody has booked.").of("left", "places - taken"))
          .display("name")
          .build();

  private static final Model COACH =
      shared("test-coach", "Coach")
          .fields(Field.string("name", "Name").required(), Field.integer("booked", "Booked"))
          .rules(Total.named("booked", "Its bookings.").count("booked", "test-booking", "coach"))
          .display("name")
          .build();

  private static final Model BOOKING =
      shared("test-booking", "Booking")
          .fields(
              Field.string("name", "Name").required(),
              Field.reference("court", "Court", "test-court").required().onDelete(OnDelete.CASCADE),
              Field.reference("coach", "Coach", "test-coach").onDelete(OnDelete.SET_NULL),
              Field.person("player", "Player").required().defaultValue(Field.CALLER),
              Field.date("day", "Day").required(),
              Field.options(
                      "state", "State", new Option("open", "Open"), new Option("played", "Played"))
                  .required()
                  .defaultValue("open"),
              Field.string("result", "Result"))
          .rules(
              RecordCheck.named("shut", SHUT).that(FieldCondition.isNot("court.shut", "true")),
              RecordCheck.named("full", FULL)
                  .that(FieldCondition.of("court.left", FieldComparison.AT_LEAST, "1")),
              RecordCheck.named("ahead", OVER)
                  .that(FieldCondition.of("day", FieldComparison.AT_LEAST, "today")),
              Transitions.named("steps", STEPS)
                  .of("state")
                  .startingAs("open")
                  .step(Transitions.Step.from("open").to("played")),
              OnlyOnce.named("three", THREE).with("player", "day").atMost(3).exemptingAdmin(),
              Frozen.named("played", PLAYED)
                  .when(FieldCondition.is("state", "played"))
                  .only("coach"))
          .display("name")
          .build();

  private static final String TABLES =
      """
      create table "test_court" ("id" text primary key, "name" text, "shut" integer, "places" bigint,
        "taken" bigint, "left" bigint, "version" bigint, "created_at" text, "updated_at" text);
      create table "test_coach" ("id" text primary key, "name" text, "booked" bigint,
        "version" bigint, "created_at" text, "updated_at" text);
      create table "test_booking" ("id" text primary key, "name" text,
        "court" text references "test_court" ("id") on delete cascade,
        "coach" text references "test_coach" ("id") on delete set null,
        "player" text references "app_user" ("id") on delete restrict,
        "day" text, "state" text, "result" text,
        "version" bigint, "created_at" text, "updated_at" text);
      """;

  final TestApp app;

  Courts() {
    app = TestApp.start(AppDefinition.named("Club").models(COURT, COACH, BOOKING).build());
    app.database()
        .write(sql -> {
          List.of(TABLES.split(";\\s*\\n")).forEach(sql::execute);
          return TABLES;
        });
  }

  private static Model.Builder shared(String name, String label) {
    return Model.named(name, label, label + "s")
        .scoping(Scoping.SHARED_DATA)
        .readableBy(Audience.BOTH)
        .writableBy(Audience.BOTH);
  }

  String court(int places) {
    return Devices.id(app.admin().post(COURTS, Map.of("name", "Court", "places", places)));
  }

  String coach() {
    return Devices.id(app.admin().post(COACHES, Map.of("name", "Coach")));
  }

  /** A booking of today, with more about it than that. */
  String booking(TestClient client, String name, String court, Map<String, ?> more) {
    Map<String, Object> values = new HashMap<>(Map.of("name", name, "court", court));
    values.put("day", LocalDate.now(app.clock()).toString());
    values.putAll(more);
    return Devices.id(client.post(BOOKINGS, values));
  }

  @Override
  public void close() {
    app.close();
  }
}
