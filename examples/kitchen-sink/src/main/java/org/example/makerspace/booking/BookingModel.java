package org.example.makerspace.booking;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.OnDelete;
import org.example.makerspace.platform.model.Option;
import org.example.makerspace.platform.model.Scoping;
import org.example.makerspace.platform.rule.Computed;
import org.example.makerspace.platform.rule.Copied;
import org.example.makerspace.platform.rule.FieldCondition;
import org.example.makerspace.platform.rule.Frozen;
import org.example.makerspace.platform.rule.NoOverlap;
import org.example.makerspace.platform.rule.Numbering;
import org.example.makerspace.platform.rule.OnlyOnce;
import org.example.makerspace.platform.rule.RecordCheck;
import org.example.makerspace.platform.rule.Stamp;
import org.example.makerspace.platform.rule.Total;
import org.example.makerspace.platform.rule.Transitions;

/** What {@link Booking} records are made of: their fields, and who may see and change them. */
public final class BookingModel {
  public static final Model MODEL =
      Model.named("booking", "Booking", "Bookings")
          .description("A machine that somebody has reserved.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("purpose", "Purpose").required().max("120"),
              Field.reference("machine", "Machine", "machine")
                  .required()
                  .onDelete(OnDelete.RESTRICT),
              Field.email("bookedBy", "Booked by"),
              Field.datetime("startsAt", "Starts").required(),
              Field.datetime("endsAt", "Ends"),
              Field.options(
                      "state",
                      "State",
                      new Option("requested", "Requested"),
                      new Option("confirmed", "Confirmed"),
                      new Option("cancelled", "Cancelled"),
                      new Option("done", "Done"))
                  .required()
                  .defaultValue("requested"),
              Field.date("confirmedOn", "Confirmed on"),
              Field.string("voucher", "Voucher").max("20"),
              Field.string("receipt", "Receipt").max("20"),
              Field.datetime("doneAt", "Done"),
              Field.decimal("hours", "Hours").scale(2).min("0").max("999.99"),
              Field.money("rate", "Price per hour").min("0").max("999.99"),
              Field.money("extras", "Extras"),
              Field.integer("pieces", "Number of extras").max("50"),
              Field.money("price", "Price"),
              Field.money("machineWorth", "Worth of the machine"),
              Field.decimal("length", "Hours booked"))
          .rules(
              RecordCheck.named("machine-works", "A machine that is retired cannot be booked.")
                  .that(FieldCondition.isNot("machine.state", "retired"))
                  .guarding("purpose"),
              Transitions.named(
                      "confirmed-first",
                      "A booking is requested, then confirmed by an administrator, then done; until"
                          + " then it can be cancelled.")
                  .of("state")
                  .startingAs("requested")
                  .step(
                      Transitions.Step.from("requested")
                          .to("confirmed")
                          .by(Audience.ADMIN)
                          .notBy("bookedBy")
                          .needs("confirmedOn", "endsAt"))
                  .step(Transitions.Step.from("requested", "confirmed").to("cancelled"))
                  .step(Transitions.Step.from("confirmed").to("done").by(Audience.ADMIN)),
              Frozen.named("done-is-done", "A booking that is done stays as it is.")
                  .when(FieldCondition.is("state", "done")),
              NoOverlap.named("one-at-a-time", "The machine is booked already at that time.")
                  .between("startsAt", "endsAt")
                  .within("machine")
                  .when(FieldCondition.isNot("state", "cancelled")),
              OnlyOnce.named("voucher-once", "This voucher has been used already.").with("voucher"),
              OnlyOnce.named(
                      "twice-a-day", "Members book for the same purpose twice a day at most.")
                  .with("purpose")
                  .per(OnlyOnce.Period.DAY, "startsAt")
                  .atMost(2)
                  .when(FieldCondition.isNot("state", "cancelled"))
                  .exemptingAdmin(),
              Numbering.named("receipt-number", "Receipts are numbered without gaps.")
                  .of("receipt")
                  .prefix("R-")
                  .digits(4)
                  .eachYear()
                  .when(FieldCondition.is("state", "done")),
              Stamp.named("booked-by", "Who has booked is noted.")
                  .of("bookedBy", Stamp.Source.CALLER_EMAIL),
              Stamp.named("done-at", "When a booking was done is noted.")
                  .of("doneAt", Stamp.Source.NOW)
                  .when(FieldCondition.is("state", "done")),
              Total.named("sum-of-extras", "The extras are summed up.")
                  .sum("extras", "booking-extra", "booking", "amount"),
              Total.named("number-of-extras", "The extras are counted, fifty at most.")
                  .count("pieces", "booking-extra", "booking"),
              Copied.named("machine-worth", "What the machine has cost is noted as it was then.")
                  .of("machineWorth", "machine.price"),
              Computed.named("price", "The price is the hours times their price, and the extras.")
                  .of("price", "hours * rate + extras"),
              Computed.named("length", "How long a booking is, in hours.")
                  .of("length", "hours(startsAt, endsAt)"))
          .display("purpose")
          .build();

  private BookingModel() {}
}
