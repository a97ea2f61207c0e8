package org.example.makerspace.item;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.Option;
import org.example.makerspace.platform.model.Scoping;
import org.example.makerspace.platform.rule.FieldComparison;
import org.example.makerspace.platform.rule.FieldCondition;
import org.example.makerspace.platform.rule.RecordCheck;

/** What {@link Item} records are made of: their fields, and who may see and change them. */
public final class ItemModel {
  public static final Model MODEL =
      Model.named("item", "Material", "Materials")
          .description("What the store keeps: plywood, filament, screws.")
          .scoping(Scoping.MIXED)
          .readableBy(Audience.MEMBER)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("name", "Name").required().max("120").unique(),
              Field.money("price", "Price").required().min("0").defaultValue("0.00"),
              Field.integer("stock", "In stock")
                  .required()
                  .min("0")
                  .max("1000000")
                  .defaultValue("0"),
              Field.integer("reorderAt", "Reorder at").min("0"),
              Field.url("supplier", "Supplier"),
              Field.flag("favourite", "My favourite").personal().defaultValue("false"),
              Field.options(
                      "rating",
                      "My rating",
                      new Option("good", "Good"),
                      new Option("fair", "So-so"),
                      new Option("bad", "Bad"))
                  .personal(),
              Field.text("remark", "My remark").max("2000").personal())
          .rules(
              RecordCheck.named("stock-not-below-zero", "There cannot be fewer than none in stock.")
                  .that(FieldCondition.of("stock", FieldComparison.AT_LEAST, "0")),
              RecordCheck.named(
                      "supplier-only-if-reordered", "Only what is reordered has a supplier.")
                  .when(FieldCondition.isEmpty("reorderAt"))
                  .that(FieldCondition.isEmpty("supplier")))
          .display("name")
          .build();

  private ItemModel() {}
}
