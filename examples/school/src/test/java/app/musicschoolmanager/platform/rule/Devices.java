package app.musicschoolmanager.platform.rule;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.OnDelete;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.model.Way;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An app in which members see and make their own loans only, under rules that the office need not
 * keep.
 */
public final class Devices implements AutoCloseable {
  public static final String LOANS = "/api/models/test-loan";
  public static final String DEVICES = "/api/models/test-device";
  public static final String PLACES = "/api/models/test-place";

  /** Lends out by the means of the app, whoever runs it. */
  public static final String LEND = "lend";

  /** Does the same with what whoever runs it may do by hand. */
  public static final String LEND_BY_HAND = "lend-by-hand";

  static final String TWO = "Members borrow two devices at a time.";
  static final String AHEAD = "Members book 14 days ahead at most.";
  static final String TWICE = "A device is lent once at a time.";
  static final String CLOSED = "A loan stays as it was when it was brought back.";
  static final String SHOWN = "What is shown is lent once at least.";

  static final Model LOAN =
      shared("test-loan")
          .fields(
              Field.string("note", "Note"),
              Field.reference("device", "Device", "test-device").required(),
              Field.person("borrower", "Borrower").required().defaultValue(Field.CALLER),
              Field.date("taken", "Taken").required(),
              Field.date("due", "Due"),
              Field.date("back", "Brought back"),
              Field.reference("place", "Place", "test-place").onDelete(OnDelete.SET_NULL))
          .rules(
              OnlyOnce.named("two", TWO)
                  .with("borrower")
                  .atMost(2)
                  .when(FieldCondition.isEmpty("back"))
                  .exemptingAdmin(),
              RecordCheck.named("ahead", AHEAD)
                  .that(FieldCondition.of("taken", FieldComparison.AT_MOST, "today+14d"))
                  .exemptingAdmin(),
              NoOverlap.named("twice", TWICE)
                  .between("taken", "due")
                  .within("device")
                  .exemptingAdmin(),
              Frozen.named("closed", CLOSED).when(FieldCondition.isFilled("back")).exemptingAdmin())
          .visibleTo(Way.start().to("borrower").writing())
          .display("note")
          .build();

  private static final Model DEVICE =
      shared("test-device")
          .fields(
              Field.string("name", "Name").required(),
              Field.flag("shown", "Shown"),
              Field.date("lentUntil", "Lent until"),
              Field.integer("loans", "Loans"))
          .rules(
              Total.named("loans", "Its loans.").count("loans", "test-loan", "device"),
              RecordCheck.named("shown", SHOWN)
                  .when(FieldCondition.is("shown", "true"))
                  .that(FieldCondition.of("loans", FieldComparison.AT_LEAST, "1"))
                  .exemptingAdmin())
          .display("name")
          .build();

  private static final Model PLACE =
      shared("test-place").fields(Field.string("name", "Name").required()).display("name").build();

  private static final String TABLES =
      """
      create table "test_place" ("id" text primary key, "name" text,
        "version" bigint, "created_at" text, "updated_at" text);
      create table "test_device" ("id" text primary key, "name" text, "shown" integer,
        "lent_until" text, "loans" bigint,
        "version" bigint, "created_at" text, "updated_at" text);
      create table "test_loan" ("id" text primary key, "note" text,
        "device" text references "test_device" ("id") on delete restrict,
        "borrower" text references "app_user" ("id") on delete restrict,
        "taken" text, "due" text, "back" text,
        "place" text references "test_place" ("id") on delete set null,
        "version" bigint, "created_at" text, "updated_at" text);
      """;

  public final TestApp app;
  private int devices;

  public Devices() {
    app =
        TestApp.start(
            AppDefinition.named("Devices")
                .models(LOAN, DEVICE, PLACE)
                .actions(
                    new Lend(LEND, DataScope.SHARED_DATA),
                    new Lend(LEND_BY_HAND, DataScope.USER_SCOPED))
                .build());
    app.database()
        .write(sql -> {
          List.of(TABLES.split(";\\s*\\n")).forEach(sql::execute);
          return TABLES;
        });
  }

  private static Model.Builder shared(String name) {
    return Model.named(name, name, name)
        .scoping(Scoping.SHARED_DATA)
        .readableBy(Audience.BOTH)
        .writableBy(Audience.BOTH);
  }

  /** The id of a device more. */
  public String device() {
    return id(app.admin().post(DEVICES, Map.of("name", "Device " + ++devices)));
  }

  /** A loan of a device more from today on. */
  public Map<String, Object> loan() {
    return new HashMap<>(Map.of("device", device(), "taken", today(0)));
  }

  /** The day in so many days. */
  public String today(int days) {
    return LocalDate.now(app.clock()).plusDays(days).toString();
  }

  public static String id(Reply created) {
    return created.expect(201).json().get("id").asText();
  }

  @Override
  public void close() {
    app.close();
  }

  /** Lends a device to somebody and notes until when. */
  private record Lend(String id, DataScope scope) implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named(id, "Lend out")
          .audience(Audience.BOTH)
          .scope(scope)
          .parameters(
              Field.string("device", "Device").required(),
              Field.string("borrower", "Borrower").required(),
              Field.date("until", "Until"))
          .build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      Values input = context.input();
      String device = input.text("device");
      context
          .records(LOAN)
          .create(
              Values.of(
                  Map.of(
                      "device", device,
                      "borrower", input.text("borrower"),
                      "taken", context.today())));
      Values lent = Values.none().with("lentUntil", input.get("until"));
      context.records(DEVICE).update(device, lent);
      return ActionResult.of("Lent out");
    }
  }
}
