package org.example.makerspace.casemodel;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.auth.Setter;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.OnDelete;
import org.example.makerspace.platform.model.Option;
import org.example.makerspace.platform.model.Scoping;
import org.example.makerspace.platform.rule.FieldCondition;
import org.example.makerspace.platform.rule.RecordCheck;

/** What {@link Case} records are made of: their fields, and who may see and change them. */
public final class CaseModel {
  public static final Model MODEL =
      Model.named("case", "Repair", "Repairs")
          .description(
              "Something broken that somebody brings to the repair café, and how far its repair has"
                  + " come.")
          .scoping(Scoping.USER_SCOPED)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("title", "What is broken")
                  .required()
                  .min("2")
                  .max("80")
                  .help("For example: Toaster “Krups 101” smells burnt"),
              Field.options(
                      "status",
                      "Status",
                      new Option("in-progress", "In progress"),
                      new Option("waiting", "Waiting for parts"),
                      new Option("done", "Done"))
                  .required()
                  .defaultValue("in-progress"),
              Field.reference("machine", "Machine it needs", "machine").onDelete(OnDelete.SET_NULL),
              Field.reference("partOf", "Part of", "case")
                  .onDelete(OnDelete.CASCADE)
                  .help("A bigger repair that this one belongs to."),
              Field.money("estimate", "Estimate")
                  .min("0.00")
                  .setBy(Setter.ACTIONS)
                  .help("What it will cost, in euros."),
              Field.decimal("hours", "Hours worked").scale(2).min("0.00").max("999.99"),
              Field.date("dueOn", "Promised for").min("2020-01-01"),
              Field.datetime("pickedUpAt", "Picked up at"),
              Field.flag("urgent", "Urgent").required().defaultValue("false"),
              Field.email("contact", "Owner’s e-mail"),
              Field.url("manual", "Service manual"),
              Field.text("notes", "Notes").max("5000"),
              Field.json("measurements", "Measurements")
                  .help("Readings of the multimeter, as JSON: {\"volts\": 4.98}"),
              Field.secret("unlockCode", "Unlock code of the device").max("100"),
              Field.file("photo", "Photo").pictures())
          .index("status", "dueOn")
          .index("contact")
          .rules(
              RecordCheck.named(
                      "picked-up-when-done", "Only a repair that is done can be picked up.")
                  .when(FieldCondition.isFilled("pickedUpAt"))
                  .that(FieldCondition.is("status", "done")),
              RecordCheck.named(
                      "urgent-has-a-date", "An urgent repair needs a date until which it is due.")
                  .when(FieldCondition.is("urgent", "true"), FieldCondition.isNot("status", "done"))
                  .that(FieldCondition.isFilled("dueOn")))
          .display("title")
          .build();

  private CaseModel() {}
}
