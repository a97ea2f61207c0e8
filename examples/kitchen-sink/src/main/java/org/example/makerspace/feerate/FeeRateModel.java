package org.example.makerspace.feerate;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.Scoping;

/** What {@link FeeRate} records are made of: their fields, and who may see and change them. */
public final class FeeRateModel {
  public static final Model MODEL =
      Model.named("fee-rate", "Fee rate", "Fee rates")
          .description("How much of a fee goes to the landlord, from when on.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.decimal("percent", "Percent").required().scale(0).min("0").max("1000").unique(),
              Field.date("since", "Since"))
          .display("percent")
          .build();

  private FeeRateModel() {}
}
