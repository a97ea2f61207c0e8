package org.example.makerspace.item;

import java.util.List;
import java.util.Optional;
import org.example.makerspace.platform.record.Records;

/** The {@link Item} records that the acting user may work with. */
public final class ItemRepository {
  private final Records records;

  public ItemRepository(Records records) {
    this.records = records;
  }

  public Optional<Item> find(String id) {
    return records.find(id).map(Item::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Item get(String id) {
    return Item.of(records.get(id));
  }

  /** Oldest first. */
  public List<Item> all() {
    return records.all().stream().map(Item::of).toList();
  }

  public long count() {
    return records.count();
  }

  public Optional<Item> findByName(String value) {
    return records.findOne("name", value).map(Item::of);
  }

  public List<Item> findByRating(Item.Rating value) {
    return records.findBy("rating", value == null ? null : value.value()).stream()
        .map(Item::of)
        .toList();
  }

  public Item create(ItemDraft draft) {
    return Item.of(records.create(draft.values()));
  }

  public Item update(String id, ItemDraft draft) {
    return Item.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Item record) {
    return records.link(record.id());
  }
}
