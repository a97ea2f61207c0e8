package app.musicschoolmanager.platform.action;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.record.Records;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What actions write into mails and results reads like what people write. */
class WrittenTextsTest {
  private static final Model EVENING =
      Model.named("test-evening", "Abend", "Abende")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .fields(Field.string("topic", "Thema").required())
          .display("topic")
          .build();

  private TestApp app;

  private enum State implements Option.Constant {
    OPEN;

    @Override
    public String value() {
      return "open";
    }

    @Override
    public String label() {
      return "Noch offen";
    }
  }

  @AfterEach
  void close() {
    app.close();
  }

  private String said(String language, Probe.Body body, Map<String, String> settings) {
    Probe says = new Probe(ActionDefinition.named("say", "Say").build(), body);
    AppDefinition definition =
        AppDefinition.named("Written").language(language).models(EVENING).actions(says).build();
    app = TestApp.start(definition, settings);
    app.database()
        .write(sql ->
            sql.execute(
                """
                create table "test_evening" ("id" text primary key, "topic" text,
                  "version" bigint, "created_at" text, "updated_at" text)
                """));
    return app.admin()
        .post("/api/actions/say", Map.of())
        .expect(200)
        .json()
        .get("message")
        .asText();
  }

  private static ActionResult written(ActionContext context) {
    return ActionResult.of(
        String.join(
            " | ",
            context.text(Instant.parse("2026-11-23T17:00:00Z")),
            context.text(LocalDate.parse("2026-11-23")),
            context.text(new BigDecimal("1234567.125")),
            context.text(1234567L),
            context.text(true),
            context.text(State.OPEN),
            context.money(new BigDecimal("1234.5")),
            context.text("as it is"),
            "[" + context.text(null) + context.money(null) + "]"));
  }

  @Test
  void in_german_and_at_the_time_of_the_owner() {
    assertThat(said("de", WrittenTextsTest::written, Map.of("TIME_ZONE", "Europe/Vienna")))
        .isEqualTo(
            "23.11.2026, 18:00 MEZ | 23.11.2026 | 1.234.567,125 | 1.234.567 | Ja | Noch offen"
                + " | 1.234,50 | as it is | []");
  }

  @Test
  void in_english_in_another_zone() {
    assertThat(said("en", WrittenTextsTest::written, Map.of("TIME_ZONE", "America/New_York")))
        .startsWith("Nov 23, 2026, 12:00")
        .endsWith(
            "EST | Nov 23, 2026 | 1,234,567.125 | 1,234,567 | Yes | Noch offen"
                + " | 1,234.50 | as it is | []");
  }

  @Test
  void a_record_is_named_by_the_public_address_of_its_page() {
    Probe.Body links =
        context -> {
          Records evenings = context.records(EVENING);
          String id = evenings.create(Values.none().with("topic", "Ton")).id();
          return ActionResult.of(evenings.link(id));
        };
    String link = said("en", links, Map.of("APP_URL", "http://yard.example"));

    assertThat(link).startsWith("http://yard.example/models/test-evening/");
    String path = link.replace("http://yard.example", "");
    assertThat(app.admin().get(path).expect(200).body()).contains("Ton");
  }
}
