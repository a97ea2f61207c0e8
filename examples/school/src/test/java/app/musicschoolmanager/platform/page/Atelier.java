package app.musicschoolmanager.platform.page;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClock;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.schedule.Schedule;
import java.util.List;
import java.util.Map;

/** An app with every kind of field, scoping, audience and page. */
public final class Atelier {
  /** What must never reach a page as it is. */
  public static final String HOSTILE = "\"><script>alert(1)</script>' onmouseover='alert(2)";

  public static final Model CLIENT =
      Model.named("test-client", "Client", "Clients")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(Field.string("name", "Name").required().unique())
          .display("name")
          .build();

  public static final Model WORK =
      Model.named("test-work", "Work", "Works")
          .description("Things made to order.")
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("title", "Title").required().max("80").unique().help("As on the label"),
              Field.text("story", "Story"),
              Field.integer("pieces", "Pieces").min("1").max("9"),
              Field.decimal("weight", "Weight").scale(3),
              Field.money("price", "Price"),
              Field.flag("sold", "Sold"),
              Field.date("day", "Day"),
              Field.datetime("shownAt", "Shown at"),
              Field.options(
                      "state", "State", new Option("open", "Open"), new Option("done", "Done"))
                  .required()
                  .defaultValue("open"),
              Field.json("parts", "Parts"),
              Field.email("contact", "Contact"),
              Field.url("link", "Link"),
              Field.secret("lock", "Lock"),
              Field.file("photo", "Photo"),
              Field.reference("client", "Client", "test-client"))
          .display("title")
          .build();

  public static final Model TIP =
      Model.named("test-tip", "Tip", "Tips")
          .scoping(Scoping.MIXED)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("title", "Title").required(), Field.text("note", "My note").personal())
          .display("title")
          .build();

  public static final Model LEDGER =
      Model.named("test-ledger", "Ledger entry", "Ledger")
          .scoping(Scoping.SHARED_DATA)
          .fields(Field.string("title", "Title").required())
          .display("title")
          .build();

  private static final String TABLES =
      """
      create table "test_client" ("id" text primary key, "name" text unique,
        "version" bigint, "created_at" text, "updated_at" text);
      create table "test_work" ("id" text primary key, "owner_id" text not null, "title" text,
        "story" text, "pieces" bigint, "weight" bigint, "price" bigint, "sold" integer, "day" text,
        "shown_at" text, "state" text, "parts" text, "contact" text, "link" text, "lock" text,
        "photo" text references "file" ("id"),
        "client" text references "test_client" ("id") on delete restrict,
        "version" bigint, "created_at" text, "updated_at" text, unique ("owner_id", "title"));
      create table "test_tip" ("id" text primary key, "title" text,
        "version" bigint, "created_at" text, "updated_at" text);
      create table "test_tip_personal" ("record_id" text references "test_tip" ("id") on delete cascade,
        "user_id" text, "note" text, primary key ("record_id", "user_id"));
      create table "test_ledger" ("id" text primary key, "title" text,
        "version" bigint, "created_at" text, "updated_at" text);
      """;

  private Atelier() {}

  /** The running app, with nobody and nothing in it. */
  public static TestApp open() {
    return open("en");
  }

  /** The same in another language. */
  public static TestApp open(String language) {
    return open(language, Map.of());
  }

  /** The same with further variables of the environment. */
  public static TestApp open(String language, Map<String, String> settings) {
    return open(language, settings, new TestClock());
  }

  /** The same where it is as late as this. */
  public static TestApp open(String language, Map<String, String> settings, TestClock clock) {
    TestApp app = TestApp.start(definition(language), settings, clock);
    app.database()
        .write(sql -> {
          List.of(TABLES.split(";\\s*\\n")).forEach(sql::execute);
          return TABLES;
        });
    return app;
  }

  /** One more app, where its tables are there. */
  public static TestApp reopen(Map<String, String> settings) {
    return reopen(settings, new TestClock());
  }

  /** The same where it is as late as this. */
  public static TestApp reopen(Map<String, String> settings, TestClock clock) {
    return TestApp.start(definition("en"), settings, clock);
  }

  private static AppDefinition definition(String language) {
    return AppDefinition.named("Atelier <b>&")
        .description("Keeps what is made.")
        .language(language)
        .theme("#7a3e9d", "AT")
        .models(CLIENT, WORK, TIP, LEDGER)
        .actions(new Engrave(), new Burn())
        .schedules(List.of(Schedule.weekly("clean-up", "Clean up").run("burn").build()))
        .build();
  }

  /** Says back what it was told. */
  static final class Engrave implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named("engrave", "Engrave")
          .description("Puts words on a work.")
          .audience(Audience.BOTH)
          .parameters(
              Field.string("words", "Words").required().max("60"),
              Field.integer("times", "Times").min("1").defaultValue("1"))
          .build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      String words = context.input().text("words");
      context.log("Engraved " + words);
      return ActionResult.of("Done: " + words).with("lastWords", words).with("letters", 1234567);
    }
  }

  /** Something for administrators that asks before it does it. */
  static final class Burn implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named("burn", "Burn")
          .description("Burns all drafts.")
          .scope(DataScope.SYSTEM_WIDE)
          .confirm()
          .build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      return ActionResult.of("Nothing was left to burn.");
    }
  }
}
