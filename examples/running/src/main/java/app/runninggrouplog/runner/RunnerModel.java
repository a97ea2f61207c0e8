package app.runninggrouplog.runner;

import app.runninggrouplog.platform.auth.Audience;
import app.runninggrouplog.platform.model.Field;
import app.runninggrouplog.platform.model.Model;
import app.runninggrouplog.platform.model.Scoping;

/** What {@link Runner} records are made of: their fields, and who may see and change them. */
public final class RunnerModel {
  public static final Model MODEL =
      Model.named("runner", "Runner", "Runners")
          .description(
              "A person of the running group, with the name shown next to their runs and the"
                  + " address that gets the Monday e-mail.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("name", "Name")
                  .required()
                  .min("1")
                  .max("100")
                  .unique()
                  .help("The name shown next to this person's runs and in the Monday e-mail."),
              Field.email("email", "E-mail address")
                  .required()
                  .unique()
                  .help("The Monday e-mail is sent to this address."))
          .display("name")
          .build();

  private RunnerModel() {}
}
