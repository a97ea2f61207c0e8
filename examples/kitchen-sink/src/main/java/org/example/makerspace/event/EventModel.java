package org.example.makerspace.event;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.Scoping;
import org.example.makerspace.platform.rule.Computed;
import org.example.makerspace.platform.rule.FieldComparison;
import org.example.makerspace.platform.rule.FieldCondition;
import org.example.makerspace.platform.rule.RecordCheck;

/** What {@link Event} records are made of: their fields, and who may see and change them. */
public final class EventModel {
  public static final Model MODEL =
      Model.named("event", "Open evening", "Open evenings")
          .description("Evenings for everybody, entered by whoever hosts them.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.MEMBER)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("topic", "Topic").required().max("150"),
              Field.datetime("startsAt", "Begins").required(),
              Field.integer("places", "Places").min("1").max("200"),
              Field.money("fee", "Fee").min("0.00").max("100.00"),
              Field.url("announcement", "Announcement"),
              Field.datetime("closesAt", "Sign up until"))
          .index("startsAt")
          .rules(
              RecordCheck.named("by-day", "Open evenings begin between 8 and 22 o’clock.")
                  .that(
                      FieldCondition.of("time(startsAt)", FieldComparison.AT_LEAST, "08:00"),
                      FieldCondition.of("time(startsAt)", FieldComparison.AT_MOST, "22:00"))
                  .guarding("places")
                  .guardingDeletion()
                  .exemptingAdmin(),
              Computed.named(
                      "closes-the-day-before",
                      "One can sign up until six in the evening of the day before.")
                  .of("closesAt", "startsAt - 1d @ 18:00"))
          .listColumns("startsAt", "places", "fee")
          .listOrder("startsAt")
          .display("topic")
          .build();

  private EventModel() {}
}
