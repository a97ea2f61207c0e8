package app.runninggrouplog.run;

import app.runninggrouplog.platform.auth.Audience;
import app.runninggrouplog.platform.model.Field;
import app.runninggrouplog.platform.model.Model;
import app.runninggrouplog.platform.model.Option;
import app.runninggrouplog.platform.model.Scoping;
import app.runninggrouplog.platform.model.Way;
import app.runninggrouplog.platform.rule.FieldComparison;
import app.runninggrouplog.platform.rule.FieldCondition;
import app.runninggrouplog.platform.rule.RecordCheck;
import app.runninggrouplog.platform.rule.Stamp;

/** What {@link Run} records are made of: their fields, and who may see and change them. */
public final class RunModel {
  public static final Model MODEL =
      Model.named("run", "Run", "Runs")
          .description(
              "A run that somebody in the group has run, with its date, kilometres, minutes and how"
                  + " it felt.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.date("date", "Date").required(),
              Field.person("runner", "Runner")
                  .help("Filled in automatically with whoever logs the run."),
              Field.decimal("kilometres", "Kilometres")
                  .required()
                  .scale(2)
                  .help("Decimals are allowed, such as 7.25."),
              Field.integer("minutes", "Minutes").required().help("Whole minutes."),
              Field.options(
                      "feeling",
                      "How it felt",
                      new Option("great", "Great"),
                      new Option("good", "Good"),
                      new Option("okay", "Okay"),
                      new Option("hard", "Hard"),
                      new Option("awful", "Awful"))
                  .required())
          .index("date")
          .index("runner", "date")
          .rules(
              RecordCheck.named(
                      "kilometres-above-zero", "The kilometres of a run must be greater than zero.")
                  .that(FieldCondition.of("kilometres", FieldComparison.MORE_THAN, "0")),
              RecordCheck.named(
                      "minutes-above-zero", "The minutes of a run must be greater than zero.")
                  .that(FieldCondition.of("minutes", FieldComparison.MORE_THAN, "0")),
              RecordCheck.named(
                      "date-not-in-future", "The date of a run cannot be later than today.")
                  .that(FieldCondition.of("date", FieldComparison.AT_MOST, "today")),
              Stamp.named(
                      "runner-is-who-logs",
                      "The runner of a run is always the person who logs it and cannot be changed.")
                  .of("runner", Stamp.Source.CALLER))
          .visibleTo(Way.everybody(), Way.start().to("runner").writing())
          .display("date")
          .build();

  private RunModel() {}
}
