package app.shopinventory.notificationaddress;

import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.Scoping;

/**
 * What {@link NotificationAddress} records are made of: their fields, and who may see and change
 * them.
 */
public final class NotificationAddressModel {
  public static final Model MODEL =
      Model.named("notification-address", "Managers' address", "Managers' address")
          .description(
              "The e-mail address of the managers that receives the daily list of new alerts and"
                  + " the weekly summary.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.email("email", "E-mail")
                  .required()
                  .unique()
                  .help("Receives the daily list of new alerts and the weekly summary."))
          .display("email")
          .build();

  private NotificationAddressModel() {}
}
