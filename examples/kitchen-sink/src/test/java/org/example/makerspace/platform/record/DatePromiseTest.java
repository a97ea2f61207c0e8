package org.example.makerspace.platform.record;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.example.makerspace.platform.AppDefinition;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.auth.Setter;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.Scoping;
import org.example.makerspace.platform.rule.FieldComparison;
import org.example.makerspace.platform.rule.FieldCondition;
import org.example.makerspace.platform.rule.RecordCheck;
import org.junit.jupiter.api.Test;

/** Samples know what a default of today means. */
class DatePromiseTest {
  private static final RecordCheck IN_ORDER =
      RecordCheck.named("in-order", "What is lent comes back no sooner than it goes.")
          .that(FieldCondition.ofFields("backOn", FieldComparison.AT_LEAST, "lentOn"));

  private static final Model LOAN =
      Model.named("test-loan", "Loan", "Loans")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("what", "What").required(),
              Field.date("lentOn", "Lent on").required().defaultValue("today").setBy(Setter.ADMIN),
              Field.date("backOn", "Back on"))
          .rules(IN_ORDER)
          .display("what")
          .build();

  @Test
  void a_record_is_held_against_a_date_that_others_set() {
    try (TestApp app = TestApp.start(AppDefinition.named("Test").models(LOAN).build())) {
      app.database()
          .write(sql ->
              sql.execute(
                  """
                  create table test_loan (id text primary key, owner_id text, what text,
                    lent_on text, back_on text, version bigint, created_at text, updated_at text)
                  """));
      ModelPromises loans = new ModelPromises(app, LOAN);
      assertThatCode(() -> loans.areCreatedReadChangedFoundAndDeleted(app.member()))
          .doesNotThrowAnyException();
      assertThatCode(() -> loans.keepTheRule(app.member(), IN_ORDER.id()))
          .doesNotThrowAnyException();
    }
  }
}
