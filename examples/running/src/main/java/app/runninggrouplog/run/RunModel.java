package app.runninggrouplog.run;

import app.runninggrouplog.platform.auth.Audience;
import app.runninggrouplog.platform.model.Field;
import app.runninggrouplog.platform.model.Model;
import app.runninggrouplog.platform.model.Option;
import app.runninggrouplog.platform.model.Scoping;
import app.runninggrouplog.platform.model.Way;
import app.runninggrouplog.platform.rule.FieldComparison;
import app.runninggrouplog.platform.rule.FieldCondition;
import app.runninggrouplog.platform.rule.Frozen;
import app.runninggrouplog.platform.rule.RecordCheck;

/** What {@link Run} records are made of: their fields, and who may see and change them. */
public final class RunModel {
  public static final Model MODEL =
      Model.named("run", "Run", "Runs")
          .description(
              "A run that somebody in the group ran, with its date, kilometres, minutes and how it"
                  + " felt.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.date("date", "Date")
                  .required()
                  .help("The day of the run, today at the latest."),
              Field.person("runner", "Runner")
                  .required()
                  .defaultValue("caller")
                  .help("Who ran it; members log runs for themselves only."),
              Field.decimal("kilometres", "Kilometres").required().scale(2),
              Field.integer("minutes", "Minutes").required().help("Whole minutes."),
              Field.options(
                      "feeling",
                      "How it felt",
                      new Option("great", "Great"),
                      new Option("good", "Good"),
                      new Option("okay", "Okay"),
                      new Option("hard", "Hard"),
                      new Option("bad", "Bad"))
                  .required())
          .index("date")
          .rules(
              RecordCheck.named(
                      "kilometres-above-zero", "The kilometres of a run must be more than zero.")
                  .that(FieldCondition.of("kilometres", FieldComparison.MORE_THAN, "0")),
              RecordCheck.named(
                      "minutes-above-zero", "The minutes of a run must be more than zero.")
                  .that(FieldCondition.of("minutes", FieldComparison.MORE_THAN, "0")),
              RecordCheck.named("not-in-the-future", "The date of a run must not be in the future.")
                  .that(FieldCondition.of("date", FieldComparison.AT_MOST, "today")),
              Frozen.named("runner-stays", "Members cannot hand a run over to somebody else.")
                  .only("runner")
                  .exemptingAdmin())
          .visibleTo(Way.everybody(), Way.start().to("runner").writing())
          .listColumns("runner", "kilometres", "minutes", "feeling")
          .listOrder("-date")
          .display("date")
          .build();

  private RunModel() {}
}
