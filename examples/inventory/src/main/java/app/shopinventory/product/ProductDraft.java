package app.shopinventory.product;

import app.shopinventory.platform.model.Values;
import java.math.BigDecimal;

/** A new {@link Product}, or a change to one: only what is set here is written. */
public final class ProductDraft {
  private Values values = Values.none();

  ProductDraft() {}

  public ProductDraft name(String value) {
    return set("name", value);
  }

  public ProductDraft sku(String value) {
    return set("sku", value);
  }

  public ProductDraft category(String value) {
    return set("category", value);
  }

  public ProductDraft salePrice(BigDecimal value) {
    return set("salePrice", value);
  }

  public ProductDraft reorderLevel(long value) {
    return set("reorderLevel", value);
  }

  public ProductDraft supplier(String value) {
    return set("supplier", value);
  }

  Values values() {
    return values;
  }

  private ProductDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
