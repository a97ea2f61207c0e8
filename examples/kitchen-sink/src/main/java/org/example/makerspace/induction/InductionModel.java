package org.example.makerspace.induction;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.OnDelete;
import org.example.makerspace.platform.model.Scoping;
import org.example.makerspace.platform.rule.Computed;
import org.example.makerspace.platform.rule.FieldComparison;
import org.example.makerspace.platform.rule.FieldCondition;
import org.example.makerspace.platform.rule.RecordCheck;

/** What {@link Induction} records are made of: their fields, and who may see and change them. */
public final class InductionModel {
  public static final Model MODEL =
      Model.named("induction", "Induction", "Inductions")
          .description("Who has been shown how to use which machine; kept by administrators alone.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.email("person", "Person").required(),
              Field.reference("machine", "Machine", "machine")
                  .required()
                  .onDelete(OnDelete.CASCADE),
              Field.date("givenOn", "Given on").required(),
              Field.file("signature", "Signed form"),
              Field.date("validUntil", "Valid until"),
              Field.integer("years", "Years it counts").min("1").max("5"))
          .unique("person", "machine")
          .rules(
              RecordCheck.named("not-on-sundays", "Nobody is shown a machine on a Sunday.")
                  .that(FieldCondition.isNot("weekday(givenOn)", "sunday")),
              RecordCheck.named(
                      "not-outdated",
                      "An induction counts for a year, and not longer than twenty years ago.")
                  .that(
                      FieldCondition.of("givenOn", FieldComparison.AT_LEAST, "today-20y"),
                      FieldCondition.of("givenOn+1m", FieldComparison.AT_LEAST, "today-19y")),
              Computed.named(
                      "valid-for-years",
                      "An induction counts for a year, unless it says otherwise.")
                  .of("validUntil", "givenOn + 1y")
                  .inCase("givenOn + years * 1y", FieldCondition.isFilled("years")))
          .display("person")
          .build();

  private InductionModel() {}
}
