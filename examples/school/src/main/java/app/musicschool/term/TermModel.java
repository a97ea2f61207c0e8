package app.musicschool.term;

import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Model;
import app.musicschool.platform.model.Scoping;
import app.musicschool.platform.rule.FieldComparison;
import app.musicschool.platform.rule.FieldCondition;
import app.musicschool.platform.rule.RecordCheck;

/** What {@link Term} records are made of: their fields, and who may see and change them. */
public final class TermModel {
  public static final Model MODEL =
      Model.named("term", "Term", "Terms")
          .description("A term of the school for which the teachers write their reports.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("name", "Name").required(),
              Field.date("firstDay", "First day").required(),
              Field.date("lastDay", "Last day").required())
          .rules(
              RecordCheck.named(
                      "last-day-not-before-first",
                      "The last day of a term must not be before its first day.")
                  .that(FieldCondition.ofFields("lastDay", FieldComparison.AT_LEAST, "firstDay")))
          .display("name")
          .build();

  private TermModel() {}
}
