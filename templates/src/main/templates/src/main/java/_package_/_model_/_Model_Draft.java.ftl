[#-- @ftlvariable name="" type="dev.offshoot.render.page.ModelDraft" --]
package [=place.packageName];

import [=appPackage].platform.model.Values;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A new {@link [=place.name]}, or a change to one: only what is set here is written. */
public final class [=place.name]Draft {
  private Values values = Values.none();

  [=place.name]Draft() {}
[#list setters as setter]

  public [=place.name]Draft [=setter.name]([=setter.type] value) {
    return set("[=setter.name]", [=setter.value]);
  }
[/#list]

  Values values() {
    return values;
  }

  private [=place.name]Draft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
