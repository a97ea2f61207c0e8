package app.shopinventory.notificationaddress;

import app.shopinventory.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link NotificationAddress} records that the acting user may work with. */
public final class NotificationAddressRepository {
  private final Records records;

  public NotificationAddressRepository(Records records) {
    this.records = records;
  }

  public Optional<NotificationAddress> find(String id) {
    return records.find(id).map(NotificationAddress::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public NotificationAddress get(String id) {
    return NotificationAddress.of(records.get(id));
  }

  /** Oldest first. */
  public List<NotificationAddress> all() {
    return records.all().stream().map(NotificationAddress::of).toList();
  }

  public long count() {
    return records.count();
  }

  public Optional<NotificationAddress> findByEmail(String value) {
    return records.findOne("email", value).map(NotificationAddress::of);
  }

  public NotificationAddress create(NotificationAddressDraft draft) {
    return NotificationAddress.of(records.create(draft.values()));
  }

  public NotificationAddress update(String id, NotificationAddressDraft draft) {
    return NotificationAddress.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }
}
