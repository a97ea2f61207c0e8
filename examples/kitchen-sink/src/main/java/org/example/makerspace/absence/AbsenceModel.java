package org.example.makerspace.absence;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.Scoping;
import org.example.makerspace.platform.rule.Computed;
import org.example.makerspace.platform.rule.FieldComparison;
import org.example.makerspace.platform.rule.FieldCondition;
import org.example.makerspace.platform.rule.NoOverlap;
import org.example.makerspace.platform.rule.OnlyOnce;

/** What {@link Absence} records are made of: their fields, and who may see and change them. */
public final class AbsenceModel {
  public static final Model MODEL =
      Model.named("absence", "Absence", "Absences")
          .description("Days on which a helper is away.")
          .scoping(Scoping.USER_SCOPED)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.date("firstDay", "First day").required(),
              Field.date("lastDay", "Last day").required(),
              Field.integer("days", "Days"),
              Field.string("reason", "Reason").max("200"),
              Field.integer("standIns", "Stand-ins needed"))
          .rules(
              NoOverlap.named("no-two-absences", "You are away already on some of these days.")
                  .between("firstDay", "lastDay")
                  .withTheEnd()
                  .amongTheOwners(),
              OnlyOnce.named("begins-once-a-month", "Only one absence begins in a month.")
                  .per(OnlyOnce.Period.MONTH, "firstDay")
                  .amongTheOwners(),
              Computed.named("days", "The first and the last day count as well.")
                  .of("days", "days(firstDay, lastDay) + 1"),
              Computed.named("stand-ins", "Who is away for long needs more people to stand in.")
                  .of("standIns", "1")
                  .inCase("3", FieldCondition.of("days", FieldComparison.MORE_THAN, "14"))
                  .inCase("2", FieldCondition.of("days", FieldComparison.MORE_THAN, "5")))
          .listOrder("-firstDay")
          .display("firstDay")
          .build();

  private AbsenceModel() {}
}
