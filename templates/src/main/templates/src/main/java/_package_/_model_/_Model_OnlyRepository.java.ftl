[#-- @ftlvariable name="" type="dev.offshoot.render.page.ModelRepository" --]
package [=place.packageName];

import [=appPackage].platform.record.Records;
import java.util.Optional;

/** The one {@link [=place.name]} record, as far as the acting user may work with it. */
public final class [=place.name]Repository {
  private final Records records;

  public [=place.name]Repository(Records records) {
    this.records = records;
  }

  public [=place.name] only() {
    return [=place.name].of(records.only());
  }

  public [=place.name] update([=place.name]Draft draft) {
    return [=place.name].of(records.update(records.only().id(), draft.values()));
  }
[#list secrets as secret]

  /** The secret "[=secret.label]", to be used and never shown. */
  public Optional<String> [=secret.method]() {
    return records.secret(records.only().id(), "[=secret.field]");
  }
[/#list]
}
