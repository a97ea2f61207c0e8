[#-- @ftlvariable name="" type="dev.offshoot.render.page.ModelRepository" --]
package [=place.packageName];

import [=appPackage].platform.record.Records;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The {@link [=place.name]} records that the acting user may work with. */
public final class [=place.name]Repository {
  private final Records records;

  public [=place.name]Repository(Records records) {
    this.records = records;
  }

  public Optional<[=place.name]> find(String id) {
    return records.find(id).map([=place.name]::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public [=place.name] get(String id) {
    return [=place.name].of(records.get(id));
  }

  /** Oldest first. */
  public List<[=place.name]> all() {
    return records.all().stream().map([=place.name]::of).toList();
  }

  public long count() {
    return records.count();
  }
[#list finders as finder]

  public [=finder.result] [=finder.method]([=finder.type] value) {
    return records.[=finder.source]("[=finder.field]", [=finder.value])[=finder.end];
  }
[/#list]

  public [=place.name] create([=place.name]Draft draft) {
    return [=place.name].of(records.create(draft.values()));
  }
[#if userScoped]

  /** Creates one that belongs to another user, which only a system-wide action may. */
  public [=place.name] createFor(String userId, [=place.name]Draft draft) {
    return [=place.name].of(records.createFor(userId, draft.values()));
  }
[/#if]

  public [=place.name] update(String id, [=place.name]Draft draft) {
    return [=place.name].of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link([=place.name] record) {
    return records.link(record.id());
  }
[#list secrets as secret]

  /** The secret "[=secret.label]", to be used and never shown. */
  public Optional<String> [=secret.method](String id) {
    return records.secret(id, "[=secret.field]");
  }
[/#list]
[#list links as link]

  /** The address of the link "[=link.label]" of a record, for whoever it is meant for. */
  public String [=link.method](String id) {
    return records.link(id, [=link.name]);
  }
[/#list]
}
