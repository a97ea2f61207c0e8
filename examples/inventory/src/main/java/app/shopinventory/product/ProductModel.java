package app.shopinventory.product;

import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.OnDelete;
import app.shopinventory.platform.model.Option;
import app.shopinventory.platform.model.Scoping;
import app.shopinventory.platform.rule.FieldComparison;
import app.shopinventory.platform.rule.FieldCondition;
import app.shopinventory.platform.rule.RecordCheck;
import app.shopinventory.platform.rule.Total;

/** What {@link Product} records are made of: their fields, and who may see and change them. */
public final class ProductModel {
  public static final Model MODEL =
      Model.named("product", "Product", "Products")
          .description(
              "Something we sell, with its price, how many are in stock and when we reorder it.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("name", "Name").required(),
              Field.string("sku", "SKU")
                  .required()
                  .unique()
                  .help(
                      "Also finds the product for Shopify order lines, so it must be the same as in"
                          + " Shopify."),
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
                  .help(
                      "Follows from the stock movements; record the opening stock as a"
                          + " correction."),
              Field.integer("reorderLevel", "Reorder level")
                  .required()
                  .min("0")
                  .help("The product is low when its stock is at or below this level."),
              Field.reference("supplier", "Supplier", "supplier")
                  .required()
                  .onDelete(OnDelete.RESTRICT))
          .index("category")
          .rules(
              RecordCheck.named(
                      "stock-not-below-zero", "The stock of a product is never below zero.")
                  .that(FieldCondition.of("stock", FieldComparison.AT_LEAST, "0")),
              Total.named(
                      "stock-from-movements",
                      "The stock of a product is always the sum of the changes of its stock"
                          + " movements.")
                  .sum("stock", "stock-movement", "product", "change"))
          .display("name")
          .build();

  private ProductModel() {}
}
