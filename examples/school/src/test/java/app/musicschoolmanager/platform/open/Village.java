package app.musicschoolmanager.platform.open;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.page.Html;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.rule.FieldComparison;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.Numbering;
import app.musicschoolmanager.platform.rule.RecordCheck;
import app.musicschoolmanager.platform.rule.Transitions;
import app.musicschoolmanager.platform.rule.Transitions.Step;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A village whose guest book, courses, letters and visits are open to anybody, each in its way. */
final class Village {
  static final String POLITE = "Nobody signs as “nobody”.";
  static final String THANKS = "Thank you. We read it, then it stands here.";

  static final Model ENTRY =
      shared("village-entry", "Entry", "Guest book")
          .fields(
              Field.string("name", "Name").required().max("80"),
              Field.text("text", "What you want to say").required().max("500"),
              Field.email("email", "E-mail"),
              Field.integer("stars", "Stars").min("1").max("5"),
              Field.string("number", "Number"),
              Field.flag("approved", "Approved").defaultValue("false"))
          .rules(
              RecordCheck.named("polite", POLITE).that(FieldCondition.isNot("name", "nobody")),
              Numbering.named("number", "Entries are numbered.").of("number").prefix("E-"))
          .openPage(
              PublicPage.of("name", "text")
                  .saying("What our guests say.")
                  .when(FieldCondition.is("approved", "true")))
          .openForm(PublicForm.of("name", "email", "text").saying("Say something.").thanks(THANKS))
          .display("name")
          .build();

  static final Model COURSE =
      shared("village-course", "Course", "Timetable")
          .fields(
              Field.string("title", "Title").required(),
              Field.date("day", "Day"),
              Field.reference("teacher", "Teacher", "village-teacher"),
              Field.string("remark", "Remark"),
              Field.flag("draft", "Draft").defaultValue("false"))
          .openPage(
              PublicPage.of("title", "day", "teacher")
                  .orderBy("-day")
                  .when(
                      FieldCondition.isNot("draft", "true"),
                      FieldCondition.of("day", FieldComparison.AT_LEAST, "today")))
          .display("title")
          .build();

  static final Model TEACHER =
      shared("village-teacher", "Teacher", "Teachers")
          .fields(Field.string("name", "Name").required(), Field.string("phone", "Telephone"))
          .display("name")
          .build();

  static final Model PUPIL =
      shared("village-pupil", "Pupil", "Pupils")
          .fields(
              Field.string("name", "Name").required(),
              Field.reference("course", "Course", "village-course").required())
          .openForm(PublicForm.of("name", "course"))
          .display("name")
          .build();

  static final Model VISIT =
      shared("village-visit", "Visit", "Visits")
          .fields(
              Field.string("patient", "Patient").required(),
              Field.datetime("startsAt", "Begins").required(),
              Field.options(
                  "state",
                  "State",
                  new Option("asked", "Asked"),
                  new Option("confirmed", "Confirmed"),
                  new Option("paid", "Paid")),
              Field.datetime("confirmedAt", "Confirmed at"),
              Field.flag("unsubscribed", "No more letters").defaultValue("false"))
          .rules(
              Transitions.named("ways", "Asked, confirmed, paid.")
                  .of("state")
                  .startingAs("asked")
                  .step(Step.from("asked").to("confirmed"))
                  .step(Step.from("confirmed").to("paid").by(Audience.ADMIN)))
          .openLinks(
              PersonalLink.named("confirm", "Confirm the visit")
                  .saying("You tell us that you come.", "See you then.")
                  .shows("startsAt")
                  .sets("state", "confirmed")
                  .sets("confirmedAt", "now")
                  .when(
                      FieldCondition.isEmpty("confirmedAt"),
                      FieldCondition.of("startsAt", FieldComparison.MORE_THAN, "now")),
              PersonalLink.named("pay", "Pay").sets("state", "paid"),
              PersonalLink.named("unsubscribe", "Unsubscribe")
                  .saying("You get no more letters.", "You are unsubscribed.")
                  .sets("unsubscribed", "true")
                  .when(FieldCondition.isNot("unsubscribed", "true")))
          .display("patient")
          .build();

  static final List<Model> MODELS = List.of(ENTRY, TEACHER, COURSE, PUPIL, VISIT);

  private Village() {}

  private static Model.Builder shared(String name, String label, String plural) {
    return Model.named(name, label, plural)
        .scoping(Scoping.SHARED_DATA)
        .readableBy(Audience.ADMIN)
        .writableBy(Audience.ADMIN);
  }

  static TestApp app() {
    AppDefinition definition =
        AppDefinition.named("Village").models(MODELS.toArray(Model[]::new)).build();
    TestApp app = TestApp.start(definition);
    app.database()
        .write(sql -> {
          sql.execute(
              """
              create table village_entry (id text primary key, name text, text text, email text,
                stars bigint, number text, approved integer, version bigint, created_at text,
                updated_at text)
              """);
          sql.execute(
              """
              create table village_teacher (id text primary key, name text, phone text,
                version bigint, created_at text, updated_at text)
              """);
          sql.execute(
              """
              create table village_course (id text primary key, title text, day text,
                teacher text references village_teacher (id), remark text, draft integer,
                version bigint, created_at text, updated_at text)
              """);
          sql.execute(
              """
              create table village_pupil (id text primary key, name text,
                course text references village_course (id), version bigint, created_at text,
                updated_at text)
              """);
          return sql.execute(
              """
              create table village_visit (id text primary key, patient text, starts_at text,
                state text, confirmed_at text, unsubscribed integer, version bigint,
                created_at text, updated_at text)
              """);
        });
    return app;
  }

  /** Keeps a record as its administrator, and gives its id. */
  static String keep(TestApp app, Model model, Map<String, ?> values) {
    return app.admin()
        .post("/api/models/" + model.name(), values)
        .expect(201)
        .json()
        .get("id")
        .asText();
  }

  /** All records of a model as they lie there. */
  static List<Entry> all(TestApp app, Model model) {
    return records(app, model).all();
  }

  /** One record as it lies there. */
  static Entry stored(TestApp app, Model model, String id) {
    return records(app, model).get(id);
  }

  private static Records records(TestApp app, Model model) {
    Scope everything = new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE);
    return app.services().records().records(model, everything);
  }

  /** The path of a link of a visit. */
  static String link(TestApp app, String id, String name) {
    String address = records(app, VISIT).link(id, name);
    return address.substring(address.indexOf("/public/"));
  }

  /** Fills in a form as a person does, who needs some time for it. */
  static Reply sign(TestApp app, TestClient guest, Model model, Map<String, String> values) {
    Map<String, String> form = new HashMap<>(values);
    form.put("_opened", opened(guest, model));
    app.clock().advance(Duration.ofSeconds(20));
    return guest.form("/public/" + model.name() + "/new", form);
  }

  /** What a form carries that somebody opens now. */
  static String opened(TestClient guest, Model model) {
    String html = Html.checked(guest.get("/public/" + model.name() + "/new").expect(200));
    return Html.all(html, "name=\"_opened\" value=\"([^\"]+)\"").getFirst();
  }
}
