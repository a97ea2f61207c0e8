package app.shopinventory.supplier;

import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.Scoping;

/** What {@link Supplier} records are made of: their fields, and who may see and change them. */
public final class SupplierModel {
  public static final Model MODEL =
      Model.named("supplier", "Supplier", "Suppliers")
          .description(
              "A company that our products come from, with how to reach it and how long it takes to"
                  + " deliver.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("name", "Name").required(),
              Field.email("email", "E-mail").required().help("Reorder e-mails go to this address."),
              Field.string("phone", "Phone"),
              Field.integer("deliveryDays", "Delivery time (days)")
                  .min("0")
                  .help("How many days a delivery takes."))
          .display("name")
          .build();

  private SupplierModel() {}
}
