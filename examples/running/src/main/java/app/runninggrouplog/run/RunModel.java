package app.runninggrouplog.run;

import app.runninggrouplog.platform.auth.Audience;
import app.runninggrouplog.platform.model.Field;
import app.runninggrouplog.platform.model.Model;
import app.runninggrouplog.platform.model.Option;
import app.runninggrouplog.platform.model.Scoping;
import app.runninggrouplog.platform.rule.FieldComparison;
import app.runninggrouplog.platform.rule.FieldCondition;
import app.runninggrouplog.platform.rule.RecordCheck;
import app.runninggrouplog.platform.rule.Stamp;

/** What {@link Run} records are made of: their fields, and who may see and change them. */
public final class RunModel {
  public static final Model MODEL =
      Model.named("run", "Run", "Runs")
          .description(
              "A run that somebody in the group has done, with its date, distance, time and how it"
                  + " felt.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.person("runner", "Runner")
                  .help("Filled in by itself with whoever logs the run."),
              Field.date("date", "Date").required(),
              Field.decimal("kilometres", "Kilometres").required().scale(2),
              Field.integer("minutes", "Minutes").required(),
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
                      "kilometres-above-zero",
                      "The kilometres of a run are always greater than zero.")
                  .that(FieldCondition.of("kilometres", FieldComparison.MORE_THAN, "0")),
              RecordCheck.named(
                      "minutes-above-zero", "The minutes of a run are always greater than zero.")
                  .that(FieldCondition.of("minutes", FieldComparison.MORE_THAN, "0")),
              RecordCheck.named("date-not-in-future", "The date of a run is never in the future.")
                  .that(FieldCondition.of("date", FieldComparison.AT_MOST, "today")),
              Stamp.named(
                      "logged-by-runner", "The runner of a run is always the person who logged it.")
                  .of("runner", Stamp.Source.CALLER))
          .display("date")
          .build();

  private RunModel() {}
}
