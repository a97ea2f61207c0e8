package app.musicschoolmanager.platform.rule;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.OnDelete;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scoping;

/** An app whose stays keep rules. */
final class Inn {
  static final String ORDER = "A stay ends after it starts.";
  static final String BANNED = "A guest who is banned does not stay here.";
  static final String SEASON = "A stay begins while its host is open.";
  static final String REASON = "A cancelled stay has a reason.";

  static final Model GUEST =
      Model.named("test-guest", "Guest", "Guests")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("name", "Name").required(),
              Field.flag("banned", "Banned"),
              Field.date("open", "Open from"),
              Field.date("shut", "Open until"))
          .display("name")
          .build();

  static final Model STAY =
      Model.named("test-stay", "Stay", "Stays")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("title", "Title").required(),
              Field.reference("guest", "Guest", "test-guest").onDelete(OnDelete.SET_NULL),
              Field.reference("host", "Host", "test-guest").onDelete(OnDelete.SET_NULL),
              Field.date("first", "First"),
              Field.datetime("starts", "Starts"),
              Field.datetime("ends", "Ends"),
              Field.options(
                  "state",
                  "State",
                  new Option("open", "Open"),
                  new Option("booked", "Booked"),
                  new Option("cancelled", "Cancelled")),
              Field.text("reason", "Reason"),
              Field.money("price", "Price"),
              Field.integer("deposit", "Deposit").max("50"))
          .rules(
              RecordCheck.named("ends-after-start", ORDER)
                  .that(FieldCondition.ofFields("ends", FieldComparison.MORE_THAN, "starts")),
              RecordCheck.named("reason-if-cancelled", REASON)
                  .when(FieldCondition.is("state", "cancelled"))
                  .that(FieldCondition.isFilled("reason")),
              RecordCheck.named("reason-only-if-cancelled", "Only what is cancelled has a reason.")
                  .when(FieldCondition.isNot("state", "cancelled"))
                  .that(FieldCondition.isEmpty("reason")),
              RecordCheck.named("not-in-the-past", "A stay begins today or later.")
                  .that(FieldCondition.of("first", FieldComparison.AT_LEAST, "today")),
              RecordCheck.named("deposit-is-a-part", "The deposit is less than the price.")
                  .that(FieldCondition.ofFields("deposit", FieldComparison.LESS_THAN, "price")),
              RecordCheck.named("guest-if-booked", "What is booked has a guest.")
                  .when(FieldCondition.is("state", "booked"))
                  .that(FieldCondition.isFilled("guest")),
              RecordCheck.named("no-host-if-cancelled", "What is cancelled has no host.")
                  .when(FieldCondition.is("state", "cancelled"))
                  .that(FieldCondition.isEmpty("host")),
              RecordCheck.named("nobody-banned", BANNED)
                  .when(FieldCondition.is("state", "open", "booked"))
                  .that(FieldCondition.isNot("guest.banned", "true")),
              RecordCheck.named("in-season", SEASON)
                  .that(
                      FieldCondition.ofFields("first", FieldComparison.AT_LEAST, "host.open"),
                      FieldCondition.ofFields("host.shut", FieldComparison.AT_LEAST, "first")),
              RecordCheck.named("two-people", "Guest and host are two people.")
                  .that(FieldCondition.ofFields("guest", FieldComparison.NOT_EQUAL, "host")))
          .display("title")
          .build();

  private Inn() {}

  static TestApp open() {
    TestApp app = TestApp.start(AppDefinition.named("Inn").models(GUEST, STAY).build());
    app.database()
        .write(sql -> {
          sql.execute(
              """
              create table test_guest (id text primary key, name text, banned integer, open text,
                shut text, version bigint,
                created_at text, updated_at text)
              """);
          return sql.execute(
              """
              create table test_stay (id text primary key, title text,
                guest text references test_guest (id) on delete set null,
                host text references test_guest (id) on delete set null, first text, starts text,
                ends text, state text, reason text, price bigint, deposit bigint, version bigint,
                created_at text, updated_at text)
              """);
        });
    return app;
  }
}
