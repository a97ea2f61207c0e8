package app.musicschoolmanager.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.OnlyOnce;
import app.musicschoolmanager.platform.rule.RecordCheck;
import app.musicschoolmanager.platform.rule.Stamp;
import app.musicschoolmanager.platform.rule.Transitions;
import app.musicschoolmanager.platform.rule.Transitions.Step;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One mailbox is one address, however its letters are capitalised. */
class EmailFieldTest {
  private static final String READERS = "/api/models/test-reader";
  private static final String LOANS = "/api/models/test-lending";

  private static final String OFFICE = "The office reads nothing.";
  private static final String ONCE = "One helper helps once.";
  private static final String TAKEN = "E-mail is already taken by another test-reader.";

  private static final Model READER =
      shared("test-reader")
          .fields(
              Field.string("name", "Name"),
              Field.email("email", "E-mail").required().unique(),
              Field.string("branch", "Branch"),
              Field.email("copy", "Copy to"))
          .unique("branch", "copy")
          .rules(
              RecordCheck.named("office", OFFICE)
                  .that(FieldCondition.isNot("email", "Office@Example.com")))
          .display("name")
          .build();

  private static final Model LENDING =
      shared("test-lending")
          .fields(
              Field.email("asker", "Asked by"),
              Field.email("helper", "Helper"),
              Field.options(
                      "state", "State", new Option("asked", "Asked"), new Option("done", "Done"))
                  .defaultValue("asked"))
          .rules(
              Stamp.named("asker", "Whoever asks.").of("asker", Stamp.Source.CALLER_EMAIL),
              OnlyOnce.named("once", ONCE).with("helper"),
              Transitions.named("ways", "Asked, then done.")
                  .of("state")
                  .startingAs("asked")
                  .step(Step.from("asked").to("done").onlyBy("helper")))
          .display("asker")
          .build();

  private TestApp app;
  private TestClient admin;

  private static Model.Builder shared(String name) {
    return Model.named(name, name, name)
        .scoping(Scoping.SHARED_DATA)
        .readableBy(Audience.BOTH)
        .writableBy(Audience.BOTH);
  }

  @BeforeEach
  void start() {
    app = TestApp.start(AppDefinition.named("Letters").models(READER, LENDING).build());
    admin = app.admin();
    app.database()
        .write(sql -> {
          sql.execute(
              """
              create table test_lending (id text primary key, asker text, helper text, state text,
                version bigint, created_at text, updated_at text)
              """);
          return sql.execute(
              """
              create table test_reader (id text primary key, name text, email text unique,
                branch text, copy text, version bigint, created_at text, updated_at text,
                unique (branch, copy))
              """);
        });
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void a_mailbox_is_kept_once_in_lower_case_whichever_way_it_comes() {
    JsonNode made = keep(Map.of("name", "Ada", "email", " Ada@Example.COM "));
    assertThat(made.get("email").asText()).isEqualTo("ada@example.com");

    refused(admin.post(READERS, Map.of("email", "ADA@example.com")), TAKEN);
    admin.form("/models/test-reader/new", Map.of("email", "ADA@EXAMPLE.com")).expect(422);
    assertThat(imported("name,email\nAda,aDa@example.com").json().get("created").asInt()).isZero();
    imported("name,email\nBea,Bea@Example.com").expect(201);
    admin.form("/models/test-reader/new", Map.of("email", "Cleo@Example.com")).expect(303);
    records().create(Values.none().with("email", "Dora@Example.com"));
    assertThat(records().all())
        .extracting(entry -> entry.values().text("email"))
        .containsExactly(
            "ada@example.com", "bea@example.com", "cleo@example.com", "dora@example.com");
  }

  @Test
  void another_spelling_is_no_change() {
    JsonNode made = keep(Map.of("email", "ada@example.com"));
    Map<String, Object> change = Map.of("email", "ADA@Example.com");
    JsonNode after = admin.put(READERS + "/" + id(made), change).expect(200).json();
    assertThat(after.get("version")).isEqualTo(made.get("version"));
  }

  @Test
  void it_is_found_by_every_spelling() {
    keep(Map.of("email", "ada@example.com"));
    for (String spelling : List.of("ada@example.com", "ADA@EXAMPLE.COM", "Ada@example.com")) {
      assertThat(admin.get(READERS + "?email=" + spelling).json().get("total").asInt()).isOne();
      assertThat(admin.get(READERS + "?search=" + spelling).json().get("total").asInt()).isOne();
      assertThat(records().findOne("email", spelling)).isPresent();
    }
  }

  @Test
  void rules_compare_mailboxes() {
    refused(admin.post(READERS, Map.of("email", "OFFICE@example.com")), OFFICE);
    TestClient helper = app.member();
    String id = id(lend("Member@Example.com"));
    refused(admin.post(LOANS, Map.of("helper", "MEMBER@example.com")), ONCE);
    admin.put(LOANS + "/" + id, Map.of("state", "done")).expect(422);
    JsonNode done = helper.put(LOANS + "/" + id, Map.of("state", "done")).expect(200).json();
    assertThat(done.get("asker").asText()).isEqualTo("admin@example.com");
  }

  @Test
  void what_was_kept_as_it_was_typed_is_one_mailbox_from_then_on() {
    old("1", "Ada@Example.com", null, null);
    old("2", "BEA@example.com", "north", "Office@Example.com");
    old("3", "cleo@example.com", "south", "office@example.com");

    assertThat(admin.get(READERS + "?email=ada@example.com").json().get("total").asInt()).isOne();
    assertThat(admin.get(READERS + "?copy=office@example.com").json().get("total").asInt())
        .isEqualTo(2);
    refused(admin.post(READERS, Map.of("email", "bea@example.com")), TAKEN);
  }

  @Test
  void where_two_have_had_one_mailbox_the_first_keeps_it_and_nothing_is_lost() {
    old("1", "ada@example.com", "north", "Office@Example.com");
    old("2", "Ada@example.com", "north", "office@example.com");

    assertThat(admin.get(READERS + "?email=ADA@example.com").json().get("total").asInt()).isOne();
    assertThat(admin.get(READERS).json().get("items").findValuesAsText("email"))
        .containsExactly("Ada@example.com", "ada@example.com");
    refused(admin.put(READERS + "/2", Map.of("email", "Ada@example.com")), TAKEN);
  }

  private JsonNode keep(Map<String, ?> values) {
    return admin.post(READERS, values).expect(201).json();
  }

  private JsonNode lend(String helper) {
    return admin.post(LOANS, Map.of("helper", helper)).expect(201).json();
  }

  private static String id(JsonNode record) {
    return record.get("id").asText();
  }

  private static void refused(Reply reply, String message) {
    assertThat(reply.expect(422).json().get("errors").findValuesAsText("message"))
        .containsExactly(message);
  }

  private Reply imported(String csv) {
    String file =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rows.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + csv
            + "\r\n--part--\r\n";
    return admin.send(
        admin
            .request(READERS + "/import")
            .header("Content-Type", "multipart/form-data; boundary=part")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(file)));
  }

  private Records records() {
    Scope everything = new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE);
    return app.services().records().records(READER, everything);
  }

  private void old(String id, String email, String branch, String copy) {
    app.database()
        .write(sql ->
            sql.execute(
                "insert into test_reader (id, email, branch, copy, version, created_at, updated_at)"
                    + " values (?, ?, ?, ?, 1, '2026-01-01T00:00:00.000Z',"
                    + " '2026-01-01T00:00:00.000Z')",
                id,
                email,
                branch,
                copy));
  }
}
