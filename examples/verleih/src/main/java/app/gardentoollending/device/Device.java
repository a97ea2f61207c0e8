package app.gardentoollending.device;

import app.gardentoollending.platform.model.Entry;
import app.gardentoollending.platform.model.Option;
import app.gardentoollending.platform.model.Values;
import java.math.BigDecimal;
import java.time.Instant;

/** Ein Gerät des Vereins, das Mitglieder ausleihen können. */
public record Device(
    String id,
    String name,
    String inventoryNumber,
    String category,
    Condition condition,
    BigDecimal dailyFee,
    BigDecimal deposit,
    String photo,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "Zustand". */
  public enum Condition implements Option.Constant {
    GOOD("good", "gut"),
    SIGNS_OF_USE("signs_of_use", "Gebrauchsspuren"),
    DEFECTIVE("defective", "defekt");

    private final String value;
    private final String label;

    Condition(String value, String label) {
      this.value = value;
      this.label = label;
    }

    @Override
    public String value() {
      return value;
    }

    @Override
    public String label() {
      return label;
    }

    static Condition of(String value) {
      for (Condition choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** Starts a new record, or a change to one. */
  public static DeviceDraft draft() {
    return new DeviceDraft();
  }

  static Device of(Entry entry) {
    Values values = entry.values();
    return new Device(
        entry.id(),
        values.text("name"),
        values.text("inventoryNumber"),
        values.text("category"),
        Condition.of(values.text("condition")),
        values.decimal("dailyFee"),
        values.decimal("deposit"),
        values.text("photo"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
