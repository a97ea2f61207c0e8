[#-- @ftlvariable name="" type="dev.offshoot.render.page.ModelRecord" --]
package [=place.packageName];

import [=appPackage].platform.model.Entry;
import [=appPackage].platform.model.Option;
import [=appPackage].platform.model.Values;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** [=description] */
public record [=place.name](
    String id,
[#list fields as field]
    [=field.type] [=field.name],
[/#list]
    Instant createdAt,
    Instant updatedAt) {
[#list choices as choice]

  /** The choices of "[=choice.label]". */
  public enum [=choice.type] implements Option.Constant {
[#list choice.options as option]
    [=option.name]([=option.value])[#sep],[/#sep]
[/#list]
    ;

    private final String value;
    private final String label;

    [=choice.type](String value, String label) {
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

    static [=choice.type] of(String value) {
      for ([=choice.type] choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }
[/#list]

  /** Starts a new record, or a change to one. */
  public static [=place.name]Draft draft() {
    return new [=place.name]Draft();
  }

  static [=place.name] of(Entry entry) {
    Values values = entry.values();
    return new [=place.name](
        entry.id(),
[#list fields as field]
        [=field.read],
[/#list]
        entry.createdAt(),
        entry.updatedAt());
  }
}
