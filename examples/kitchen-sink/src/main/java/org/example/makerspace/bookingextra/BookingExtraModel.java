package org.example.makerspace.bookingextra;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.OnDelete;
import org.example.makerspace.platform.model.Scoping;
import org.example.makerspace.platform.rule.Computed;
import org.example.makerspace.platform.rule.Frozen;

/** What {@link BookingExtra} records are made of: their fields, and who may see and change them. */
public final class BookingExtraModel {
  public static final Model MODEL =
      Model.named("booking-extra", "Extra", "Extras")
          .description("What somebody takes beside a machine.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("name", "Name").required().max("120"),
              Field.reference("booking", "Booking", "booking")
                  .required()
                  .onDelete(OnDelete.CASCADE),
              Field.decimal("quantity", "Quantity").scale(3).min("0").max("1000"),
              Field.money("each", "Price each").min("0").max("1000"),
              Field.money("amount", "Amount"))
          .rules(
              Frozen.named("same-booking", "An extra stays with its booking.").only("booking"),
              Computed.named("amount", "The amount is quantity times price.")
                  .of("amount", "quantity * each"))
          .display("name")
          .build();

  private BookingExtraModel() {}
}
