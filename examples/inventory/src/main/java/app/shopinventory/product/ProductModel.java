package app.shopinventory.product;

import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.OnDelete;
import app.shopinventory.platform.model.Scoping;
import app.shopinventory.platform.rule.Total;

/** What {@link Product} records are made of: their fields, and who may see and change them. */
public final class ProductModel {
  public static final Model MODEL =
      Model.named("product", "Product", "Products")
          .description(
              "An article that the shop sells, with its price, its stock and the level at which it"
                  + " is reordered.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("name", "Name").required(),
              Field.string("sku", "SKU")
                  .required()
                  .unique()
                  .help("The same SKU as in Shopify, so that orders find the product."),
              Field.string("category", "Category").help("Such as tea, coffee or kitchenware."),
              Field.money("salePrice", "Sale price").required().scale(2).min("0"),
              Field.integer("stock", "In stock")
                  .min("0")
                  .help("Follows from the stock movements of the product and is never below zero."),
              Field.integer("reorderLevel", "Reorder level")
                  .required()
                  .min("0")
                  .help("The product is low when its stock is at or below this level."),
              Field.reference("supplier", "Supplier", "supplier")
                  .required()
                  .onDelete(OnDelete.RESTRICT))
          .index("category")
          .rules(
              Total.named(
                      "stock-from-movements",
                      "The stock of a product is the sum of its stock movements and is never below"
                          + " zero.")
                  .sum("stock", "stock-movement", "product", "change"))
          .listColumns("sku", "category", "salePrice", "stock", "reorderLevel", "supplier")
          .listOrder("name")
          .display("name")
          .build();

  private ProductModel() {}
}
