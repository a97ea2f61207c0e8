package app.runninggrouplog.run;

import app.runninggrouplog.platform.auth.Audience;
import app.runninggrouplog.platform.model.Field;
import app.runninggrouplog.platform.model.Model;
import app.runninggrouplog.platform.model.OnDelete;
import app.runninggrouplog.platform.model.Scoping;

/** What {@link Run} records are made of: their fields, and who may see and change them. */
public final class RunModel {
  public static final Model MODEL =
      Model.named("run", "Run", "Runs")
          .description(
              "One run of somebody in the group, with its date, distance, duration and how it"
                  + " felt.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.reference("runner", "Runner", "runner")
                  .required()
                  .onDelete(OnDelete.RESTRICT)
                  .help("The person who ran."),
              Field.date("date", "Date").required().help("The day of the run."),
              Field.decimal("kilometres", "Kilometres")
                  .required()
                  .scale(2)
                  .min("0.01")
                  .help("The distance, with up to two decimals."),
              Field.integer("minutes", "Minutes")
                  .required()
                  .min("1")
                  .help("The duration in whole minutes."),
              Field.string("feeling", "How it felt")
                  .required()
                  .min("1")
                  .max("200")
                  .help("A few words about how the run felt."))
          .index("date")
          .display("feeling")
          .build();

  private RunModel() {}
}
