package org.example.makerspace.item;

import java.math.BigDecimal;
import org.example.makerspace.platform.model.Values;

/** A new {@link Item}, or a change to one: only what is set here is written. */
public final class ItemDraft {
  private Values values = Values.none();

  ItemDraft() {}

  public ItemDraft name(String value) {
    return set("name", value);
  }

  public ItemDraft price(BigDecimal value) {
    return set("price", value);
  }

  public ItemDraft stock(long value) {
    return set("stock", value);
  }

  public ItemDraft reorderAt(Long value) {
    return set("reorderAt", value);
  }

  public ItemDraft supplier(String value) {
    return set("supplier", value);
  }

  public ItemDraft favourite(Boolean value) {
    return set("favourite", value);
  }

  public ItemDraft rating(Item.Rating value) {
    return set("rating", value == null ? null : value.value());
  }

  public ItemDraft remark(String value) {
    return set("remark", value);
  }

  Values values() {
    return values;
  }

  private ItemDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
