package app.shopinventory.notificationaddress;

import app.shopinventory.platform.model.Values;

/** A new {@link NotificationAddress}, or a change to one: only what is set here is written. */
public final class NotificationAddressDraft {
  private Values values = Values.none();

  NotificationAddressDraft() {}

  public NotificationAddressDraft email(String value) {
    return set("email", value);
  }

  Values values() {
    return values;
  }

  private NotificationAddressDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
