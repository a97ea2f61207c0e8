package app.shopinventory.supplier;

import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.Scoping;

/** What {@link Supplier} records are made of: their fields, and who may see and change them. */
public final class SupplierModel {
  public static final Model MODEL =
      Model.named("supplier", "Supplier", "Suppliers")
          .description("A company that delivers products to the shop.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("name", "Name").required(),
              Field.email("email", "E-mail").help("Reorder e-mails are sent to this address."),
              Field.string("phone", "Phone"),
              Field.integer("deliveryDays", "Delivery days")
                  .min("0")
                  .help("How many days a delivery takes."))
          .listColumns("email", "phone", "deliveryDays")
          .listOrder("name")
          .display("name")
          .build();

  private SupplierModel() {}
}
