package app.musicschoolmanager.term;

import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.rule.FieldComparison;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.RecordCheck;

/** What {@link Term} records are made of: their fields, and who may see and change them. */
public final class TermModel {
  public static final Model MODEL =
      Model.named("term", "Term", "Terms")
          .description("A school term with its first and last day, for which reports are written.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("name", "Name").required(),
              Field.date("firstDay", "First day").required(),
              Field.date("lastDay", "Last day").required())
          .index("firstDay")
          .rules(
              RecordCheck.named(
                      "last-day-not-before-first",
                      "The last day of a term is not before its first day.")
                  .that(FieldCondition.ofFields("lastDay", FieldComparison.AT_LEAST, "firstDay")))
          .listColumns("firstDay", "lastDay")
          .listOrder("-firstDay")
          .display("name")
          .build();

  private TermModel() {}
}
