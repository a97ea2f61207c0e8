package app.musicschoolmanager.platform.page.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.rule.Computed;
import app.musicschoolmanager.platform.rule.FieldComparison;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.RecordCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is wrong with a field that a form does not ask for. */
class HiddenFaultTest {
  private static final String TOO_LARGE = "A bed has ten square metres at most.";

  private static final Model BED =
      Model.named("test-bed", "Bed", "Beds")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.integer("length", "Length").required(),
              Field.integer("width", "Width").required(),
              Field.integer("area", "Area"))
          .rules(
              Computed.named("area", "Length times width.").of("area", "length * width"),
              RecordCheck.named("not-too-large", TOO_LARGE)
                  .that(FieldCondition.of("area", FieldComparison.AT_MOST, "10")))
          .display("length")
          .build();

  @Test
  void is_told_above_the_form_for_a_new_record_and_for_a_change() {
    try (TestApp app = TestApp.start(AppDefinition.named("Garden").models(BED).build())) {
      app.database()
          .write(sql ->
              sql.execute(
                  "create table test_bed (id text primary key, length bigint, width bigint, area"
                      + " bigint, version bigint, created_at text, updated_at text)"));
      TestClient member = app.member();
      Map<String, String> large = Map.of("length", "4", "width", "3");
      assertThat(member.form("/models/test-bed/new", large).expect(422).body()).contains(TOO_LARGE);
      String id =
          member
              .post("/api/models/test-bed", Map.of("length", 3, "width", 3))
              .expect(201)
              .json()
              .get("id")
              .asText();
      String edit = "/models/test-bed/" + id + "/edit";
      assertThat(member.form(edit, large).expect(422).body()).contains(TOO_LARGE);
    }
  }
}
