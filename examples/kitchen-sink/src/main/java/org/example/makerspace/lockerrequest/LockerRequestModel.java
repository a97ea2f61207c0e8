package org.example.makerspace.lockerrequest;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.Option;
import org.example.makerspace.platform.model.Scoping;
import org.example.makerspace.platform.model.Way;
import org.example.makerspace.platform.rule.Numbering;
import org.example.makerspace.platform.rule.Transitions;

/**
 * What {@link LockerRequest} records are made of: their fields, and who may see and change them.
 */
public final class LockerRequestModel {
  public static final Model MODEL =
      Model.named("locker-request", "Locker request", "Locker requests")
          .description(
              "A locker that somebody would like to have, and who decides on it. All see who asks"
                  + " for what.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("reason", "Reason").required().max("80"),
              Field.person("askedBy", "Asked by").required().defaultValue("caller"),
              Field.person("decidedBy", "Decided by"),
              Field.options(
                      "state",
                      "State",
                      new Option("open", "Open"),
                      new Option("granted", "Granted"))
                  .required()
                  .defaultValue("open"),
              Field.string("slip", "Slip"),
              Field.datetime("askedAt", "Asked at").defaultValue("now"),
              Field.date("until", "Until").required().defaultValue("today+14d"))
          .rules(
              Transitions.named(
                      "granted-by-who-decides", "Only whoever decides on a request grants it.")
                  .of("state")
                  .startingAs("open")
                  .step(Transitions.Step.from("open").to("granted").onlyBy("decidedBy"))
                  .step(
                      Transitions.Step.from("granted")
                          .to("open")
                          .by(Audience.ADMIN)
                          .needsChanged("reason")),
              Numbering.named("slip-number", "Requests are numbered, and numbers may be missing.")
                  .of("slip")
                  .prefix("L-")
                  .withGaps())
          .visibleTo(
              Way.everybody(),
              Way.start().to("askedBy").writing(),
              Way.start().to("decidedBy").writing())
          .display("reason")
          .build();

  private LockerRequestModel() {}
}
