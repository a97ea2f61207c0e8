package app.gardentoollending.device;

import app.gardentoollending.platform.model.Values;
import java.math.BigDecimal;

/** A new {@link Device}, or a change to one: only what is set here is written. */
public final class DeviceDraft {
  private Values values = Values.none();

  DeviceDraft() {}

  public DeviceDraft name(String value) {
    return set("name", value);
  }

  public DeviceDraft inventoryNumber(String value) {
    return set("inventoryNumber", value);
  }

  public DeviceDraft category(String value) {
    return set("category", value);
  }

  public DeviceDraft condition(Device.Condition value) {
    return set("condition", value == null ? null : value.value());
  }

  public DeviceDraft dailyFee(BigDecimal value) {
    return set("dailyFee", value);
  }

  public DeviceDraft deposit(BigDecimal value) {
    return set("deposit", value);
  }

  Values values() {
    return values;
  }

  private DeviceDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
