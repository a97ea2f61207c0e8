package app.musicschoolmanager.platform.rule;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.rule.Transitions.Step;

/** An app whose records get in each other's way, and are not everybody's to send on. */
final class Office {
  static final String TWICE = "A room is booked only once at a time.";
  static final String LEAVE = "Two holidays of one person do not overlap.";
  static final String VISIT = "A member checks in once a day.";
  static final String THREE = "Nobody has more than three devices at a time.";
  static final String WEEKLY = "Nobody borrows more than twice a week.";
  static final String WISHES = "Everybody has two wishes.";
  static final String BILLED = "An order is billed only once.";
  static final String WAY = "A letter is approved before it is sent.";
  static final String SENT = "A letter stays as it was sent.";

  static final Model ROOM = shared("test-room").fields(name()).display("name").build();

  static final Model BOOKING =
      shared("test-booking")
          .fields(
              name(),
              Field.reference("room", "Room", "test-room"),
              Field.datetime("starts", "Starts"),
              Field.datetime("ends", "Ends"),
              Field.options(
                  "state", "State", new Option("open", "Open"), new Option("off", "Cancelled")))
          .rules(
              NoOverlap.named("not-twice", TWICE)
                  .between("starts", "ends")
                  .within("room")
                  .when(FieldCondition.isNot("state", "off")))
          .display("name")
          .build();

  static final Model HOLIDAY =
      Model.named("test-holiday", "Holiday", "Holidays")
          .scoping(Scoping.USER_SCOPED)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.date("first", "First").required(),
              Field.date("last", "Last"),
              Field.string("bill", "Bill"))
          .rules(
              NoOverlap.named("one-at-a-time", LEAVE)
                  .between("first", "last")
                  .withTheEnd()
                  .amongTheOwners(),
              OnlyOnce.named("billed-once", BILLED).with("bill"))
          .display("first")
          .build();

  static final Model CHECK_IN =
      shared("test-check-in")
          .fields(name(), Field.datetime("at", "At").required(), Field.flag("void", "Void"))
          .rules(
              OnlyOnce.named("once-a-day", VISIT)
                  .with("name")
                  .per(OnlyOnce.Period.DAY, "at")
                  .when(FieldCondition.isNot("void", "true")))
          .display("name")
          .build();

  static final Model LOAN =
      shared("test-loan")
          .fields(
              name(), Field.date("taken", "Taken").required(), Field.date("back", "Brought back"))
          .rules(
              OnlyOnce.named("three-at-a-time", THREE)
                  .with("name")
                  .atMost(3)
                  .when(FieldCondition.isEmpty("back")),
              OnlyOnce.named("once-a-day", "Nobody borrows twice a day.")
                  .with("name")
                  .per(OnlyOnce.Period.DAY, "taken"),
              OnlyOnce.named("twice-a-week", WEEKLY)
                  .with("name")
                  .per(OnlyOnce.Period.WEEK, "taken")
                  .atMost(2))
          .display("name")
          .build();

  static final Model WISH =
      Model.named("test-wish", "Wish", "Wishes")
          .scoping(Scoping.USER_SCOPED)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(name())
          .rules(OnlyOnce.named("two", WISHES).atMost(2).amongTheOwners())
          .display("name")
          .build();

  static final Model LETTER =
      shared("test-letter")
          .fields(
              name(),
              Field.options(
                      "state",
                      "State",
                      new Option("draft", "Draft"),
                      new Option("approved", "Approved"),
                      new Option("returned", "Returned"),
                      new Option("sent", "Sent"),
                      new Option("filed", "Filed"))
                  .required()
                  .defaultValue("draft"),
              Field.email("author", "Author"),
              Field.date("sentOn", "Sent on"),
              Field.text("remark", "Remark"))
          .rules(
              Transitions.named("approved-first", WAY)
                  .of("state")
                  .startingAs("draft")
                  .step(Step.from("draft").to("approved").by(Audience.ADMIN).notBy("author"))
                  .step(Step.from("approved").to("draft"))
                  .step(Step.from("approved").to("returned").needsChanged("remark"))
                  .step(Step.from("returned").to("approved").by(Audience.ADMIN).notBy("author"))
                  .step(Step.from("approved").to("sent").onlyBy("author").needs("sentOn"))
                  .step(Step.from("sent").to("filed")),
              Frozen.named("as-sent", SENT)
                  .when(FieldCondition.is("state", "sent", "filed"))
                  .except("state"))
          .display("name")
          .build();

  private Office() {}

  private static Model.Builder shared(String name) {
    return Model.named(name, name, name)
        .scoping(Scoping.SHARED_DATA)
        .readableBy(Audience.BOTH)
        .writableBy(Audience.BOTH);
  }

  private static Field name() {
    return Field.string("name", "Name").required();
  }

  static TestApp open() {
    TestApp app =
        TestApp.start(
            AppDefinition.named("Office")
                .models(ROOM, BOOKING, HOLIDAY, CHECK_IN, LOAN, WISH, LETTER)
                .build());
    app.database()
        .write(sql -> {
          String kept = "version bigint, created_at text, updated_at text)";
          sql.execute("create table test_room (id text primary key, name text, " + kept);
          sql.execute(
              "create table test_booking (id text primary key, name text,"
                  + " room text references test_room (id), starts text, ends text, state text, "
                  + kept);
          sql.execute(
              "create table test_holiday (id text primary key, owner_id text, first text,"
                  + " last text, bill text, "
                  + kept);
          sql.execute(
              "create table test_check_in (id text primary key, name text, at text,"
                  + " void integer, "
                  + kept);
          sql.execute(
              "create table test_loan (id text primary key, name text, taken text, back text, "
                  + kept);
          sql.execute(
              "create table test_wish (id text primary key, owner_id text, name text, " + kept);
          return sql.execute(
              "create table test_letter (id text primary key, name text, state text,"
                  + " author text, sent_on text, remark text, "
                  + kept);
        });
    return app;
  }
}
