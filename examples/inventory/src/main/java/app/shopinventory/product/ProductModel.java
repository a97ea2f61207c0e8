package app.shopinventory.product;

import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.OnDelete;
import app.shopinventory.platform.model.Option;
import app.shopinventory.platform.model.Scoping;
import app.shopinventory.platform.rule.Computed;
import app.shopinventory.platform.rule.FieldCondition;
import app.shopinventory.platform.rule.Total;

/** What {@link Product} records are made of: their fields, and who may see and change them. */
public final class ProductModel {
  public static final Model MODEL =
      Model.named("product", "Product", "Products")
          .description(
              "Something the shop sells, with its price, its stock and the level at which it is"
                  + " reordered.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("name", "Name").required(),
              Field.string("sku", "SKU")
                  .required()
                  .unique()
                  .help("Shopify orders are matched to products by this SKU."),
              Field.options(
                      "category",
                      "Category",
                      new Option("tea", "Tea"),
                      new Option("coffee", "Coffee"),
                      new Option("kitchenware", "Kitchenware"))
                  .required(),
              Field.money("salePrice", "Sale price").required().scale(2).min("0"),
              Field.integer("stock", "In stock")
                  .min("0")
                  .help("Follows from the stock movements; to change it, record a movement."),
              Field.integer("reorderLevel", "Reorder level")
                  .required()
                  .min("0")
                  .help("The product is low when its stock is at or below this level."),
              Field.reference("supplier", "Supplier", "supplier")
                  .required()
                  .onDelete(OnDelete.RESTRICT),
              Field.integer("stockIn", "Delivered and corrected")
                  .help("All deliveries and corrections added up."),
              Field.integer("stockOut", "Sold and lost").help("All sales and losses added up."))
          .index("name")
          .index("category")
          .rules(
              Total.named("stock-in", "Deliveries and corrections are added to the stock.")
                  .sum("stockIn", "stock-movement", "product", "quantity")
                  .when(FieldCondition.is("type", "delivery", "correction")),
              Total.named("stock-out", "Sales and losses are subtracted from the stock.")
                  .sum("stockOut", "stock-movement", "product", "quantity")
                  .when(FieldCondition.is("type", "sale", "loss")),
              Computed.named(
                      "stock-from-movements",
                      "The stock of a product is what its stock movements add up to and is never"
                          + " below zero.")
                  .of("stock", "stockIn - stockOut"))
          .display("name")
          .build();

  private ProductModel() {}
}
