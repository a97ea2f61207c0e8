package app.gardentoollending.device;

import app.gardentoollending.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link Device} records that the acting user may work with. */
public final class DeviceRepository {
  private final Records records;

  public DeviceRepository(Records records) {
    this.records = records;
  }

  public Optional<Device> find(String id) {
    return records.find(id).map(Device::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Device get(String id) {
    return Device.of(records.get(id));
  }

  /** Oldest first. */
  public List<Device> all() {
    return records.all().stream().map(Device::of).toList();
  }

  public long count() {
    return records.count();
  }

  public Optional<Device> findByInventoryNumber(String value) {
    return records.findOne("inventoryNumber", value).map(Device::of);
  }

  public List<Device> findByCategory(String value) {
    return records.findBy("category", value).stream().map(Device::of).toList();
  }

  public List<Device> findByCondition(Device.Condition value) {
    return records.findBy("condition", value == null ? null : value.value()).stream()
        .map(Device::of)
        .toList();
  }

  public Device create(DeviceDraft draft) {
    return Device.of(records.create(draft.values()));
  }

  public Device update(String id, DeviceDraft draft) {
    return Device.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Device record) {
    return records.link(record.id());
  }
}
