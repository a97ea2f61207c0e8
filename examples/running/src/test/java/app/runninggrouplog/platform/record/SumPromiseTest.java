package app.runninggrouplog.platform.record;

import static org.assertj.core.api.Assertions.assertThatCode;

import app.runninggrouplog.platform.AppDefinition;
import app.runninggrouplog.platform.TestApp;
import app.runninggrouplog.platform.auth.Audience;
import app.runninggrouplog.platform.model.Field;
import app.runninggrouplog.platform.model.Model;
import app.runninggrouplog.platform.model.Scoping;
import app.runninggrouplog.platform.rule.Computed;
import app.runninggrouplog.platform.rule.FieldComparison;
import app.runninggrouplog.platform.rule.FieldCondition;
import app.runninggrouplog.platform.rule.RecordCheck;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about a sum are tried with what is summed within its own bounds. */
class SumPromiseTest {
  private static final List<String> PARTS =
      IntStream.rangeClosed(1, 6).mapToObj(number -> "part" + number).toList();

  private static final RecordCheck SOMEBODY =
      RecordCheck.named("somebody", "A group has at least one member.")
          .that(FieldCondition.of("all", FieldComparison.AT_LEAST, "1"));

  private static final RecordCheck NOT_FULL =
      RecordCheck.named("not-full", "A group leaves a place.")
          .that(FieldCondition.of("all", FieldComparison.LESS_THAN, "54"));

  private static final Model GROUP =
      Model.named("test-group", "Group", "Groups")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Stream.concat(
                      PARTS.stream()
                          .map(part -> Field.integer(part, part).required().min("0").max("9")),
                      Stream.of(Field.integer("all", "All")))
                  .toArray(Field[]::new))
          .rules(
              Computed.named("all", "All parts together.").of("all", String.join(" + ", PARTS)),
              SOMEBODY,
              NOT_FULL)
          .display("all")
          .build();

  @Test
  void a_sum_is_brought_to_either_end() {
    try (TestApp app = TestApp.start(AppDefinition.named("Test").models(GROUP).build())) {
      app.database()
          .write(sql ->
              sql.execute(
                  "create table test_group (id text primary key, owner_id text, "
                      + String.join(" bigint, ", PARTS)
                      + " bigint, \"all\" bigint, version bigint, created_at text,"
                      + " updated_at text)"));
      ModelPromises groups = new ModelPromises(app, GROUP);
      // What cannot be tried is left out elsewhere; here it must be found.
      for (RecordCheck check : List.of(SOMEBODY, NOT_FULL)) {
        assertThatCode(() -> groups.keepTheRule(app.admin(), check.id()))
            .doesNotThrowAnyException();
      }
    }
  }
}
