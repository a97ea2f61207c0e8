package app.shopinventory.product;

import app.shopinventory.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link Product} records that the acting user may work with. */
public final class ProductRepository {
  private final Records records;

  public ProductRepository(Records records) {
    this.records = records;
  }

  public Optional<Product> find(String id) {
    return records.find(id).map(Product::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Product get(String id) {
    return Product.of(records.get(id));
  }

  /** Oldest first. */
  public List<Product> all() {
    return records.all().stream().map(Product::of).toList();
  }

  public long count() {
    return records.count();
  }

  public Optional<Product> findBySku(String value) {
    return records.findOne("sku", value).map(Product::of);
  }

  public List<Product> findByCategory(String value) {
    return records.findBy("category", value).stream().map(Product::of).toList();
  }

  public List<Product> findBySupplier(String value) {
    return records.findBy("supplier", value).stream().map(Product::of).toList();
  }

  public Product create(ProductDraft draft) {
    return Product.of(records.create(draft.values()));
  }

  public Product update(String id, ProductDraft draft) {
    return Product.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Product record) {
    return records.link(record.id());
  }
}
