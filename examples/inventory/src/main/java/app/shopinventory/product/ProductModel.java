package app.shopinventory.product;

import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.OnDelete;
import app.shopinventory.platform.model.Option;
import app.shopinventory.platform.model.Scoping;

/** What {@link Product} records are made of: their fields, and who may see and change them. */
public final class ProductModel {
  public static final Model MODEL =
      Model.named("product", "Product", "Products")
          .description(
              "An article the shop sells, with its price, its stock and the level at which it is"
                  + " reordered.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("name", "Name").required().max("200"),
              Field.string("sku", "SKU")
                  .required()
                  .max("100")
                  .unique()
                  .help(
                      "Must be the same as the SKU in Shopify, so that online orders can be"
                          + " booked."),
              Field.options(
                      "category",
                      "Category",
                      new Option("tea", "Tea"),
                      new Option("coffee", "Coffee"),
                      new Option("kitchenware", "Kitchenware"))
                  .required(),
              Field.money("salePrice", "Sale price").required().scale(2).min("0"),
              Field.integer("stock", "In stock")
                  .required()
                  .min("0")
                  .defaultValue("0")
                  .help("Changes only through stock movements."),
              Field.integer("reorderLevel", "Reorder level")
                  .required()
                  .min("0")
                  .help("The product counts as low when its stock is at or below this level."),
              Field.reference("supplier", "Supplier", "supplier")
                  .required()
                  .onDelete(OnDelete.RESTRICT))
          .index("name")
          .index("category")
          .display("name")
          .build();

  private ProductModel() {}
}
