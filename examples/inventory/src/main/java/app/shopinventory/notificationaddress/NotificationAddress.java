package app.shopinventory.notificationaddress;

import app.shopinventory.platform.model.Entry;
import app.shopinventory.platform.model.Values;
import java.time.Instant;

/**
 * The e-mail address of the managers that receives the daily list of new alerts and the weekly
 * summary.
 */
public record NotificationAddress(String id, String email, Instant createdAt, Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static NotificationAddressDraft draft() {
    return new NotificationAddressDraft();
  }

  static NotificationAddress of(Entry entry) {
    Values values = entry.values();
    return new NotificationAddress(
        entry.id(), values.text("email"), entry.createdAt(), entry.updatedAt());
  }
}
