package org.example.makerspace.machine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.example.makerspace.platform.record.Records;

/** The {@link Machine} records that the acting user may work with. */
public final class MachineRepository {
  private final Records records;

  public MachineRepository(Records records) {
    this.records = records;
  }

  public Optional<Machine> find(String id) {
    return records.find(id).map(Machine::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Machine get(String id) {
    return Machine.of(records.get(id));
  }

  /** Oldest first. */
  public List<Machine> all() {
    return records.all().stream().map(Machine::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<Machine> findByRoom(String value) {
    return records.findBy("room", value).stream().map(Machine::of).toList();
  }

  public List<Machine> findByAccessoryOf(String value) {
    return records.findBy("accessoryOf", value).stream().map(Machine::of).toList();
  }

  public List<Machine> findByState(Machine.State value) {
    return records.findBy("state", value == null ? null : value.value()).stream()
        .map(Machine::of)
        .toList();
  }

  public List<Machine> findByBoughtOn(LocalDate value) {
    return records.findBy("boughtOn", value).stream().map(Machine::of).toList();
  }

  public Machine create(MachineDraft draft) {
    return Machine.of(records.create(draft.values()));
  }

  public Machine update(String id, MachineDraft draft) {
    return Machine.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Machine record) {
    return records.link(record.id());
  }

  /** The secret "Key of its controller", to be used and never shown. */
  public Optional<String> revealControllerKey(String id) {
    return records.secret(id, "controllerKey");
  }
}
