package org.example.makerspace.stockmovement;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.OnDelete;
import org.example.makerspace.platform.model.Option;
import org.example.makerspace.platform.model.Scoping;

/**
 * What {@link StockMovement} records are made of: their fields, and who may see and change them.
 */
public final class StockMovementModel {
  public static final Model MODEL =
      Model.named("stock-movement", "Withdrawal", "Withdrawals")
          .description(
              "Material that somebody takes from the store or brings back.\n\nEvery piece counts.")
          .scoping(Scoping.USER_SCOPED)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("code", "Slip no.")
                  .required()
                  .pattern("[A-Z]{2}-[0-9]{1,8}")
                  .unique()
                  .help("As printed on the slip, such as MT-1234"),
              Field.reference("item", "Material", "item").required().onDelete(OnDelete.RESTRICT),
              Field.reference("repair", "For the repair", "case").onDelete(OnDelete.CASCADE),
              Field.integer("pieces", "Pieces").required().min("-500").max("500"),
              Field.decimal("weight", "Weight in kg").scale(3).min("0.000").max("1000.000"),
              Field.date("day", "Day").required(),
              Field.datetime("weighedAt", "Weighed at").required(),
              Field.options(
                      "direction",
                      "Direction",
                      new Option("out", "Taken out"),
                      new Option("back", "Brought back"))
                  .required(),
              Field.flag("checked", "Counted twice"))
          .unique("day", "item", "pieces")
          .unique("direction", "weighedAt")
          .index("day")
          .index("direction", "checked")
          .index("item")
          .display("code")
          .build();

  private StockMovementModel() {}
}
