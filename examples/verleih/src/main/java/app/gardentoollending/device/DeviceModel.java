package app.gardentoollending.device;

import app.gardentoollending.platform.auth.Audience;
import app.gardentoollending.platform.model.Field;
import app.gardentoollending.platform.model.Model;
import app.gardentoollending.platform.model.Option;
import app.gardentoollending.platform.model.Scoping;

/** What {@link Device} records are made of: their fields, and who may see and change them. */
public final class DeviceModel {
  public static final Model MODEL =
      Model.named("device", "Gerät", "Geräte")
          .description("Ein Gerät des Vereins, das Mitglieder ausleihen können.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("name", "Bezeichnung").required(),
              Field.string("inventoryNumber", "Inventarnummer")
                  .required()
                  .unique()
                  .help("Jede Inventarnummer gibt es nur einmal."),
              Field.string("category", "Kategorie").required(),
              Field.options(
                      "condition",
                      "Zustand",
                      new Option("good", "gut"),
                      new Option("signs_of_use", "Gebrauchsspuren"),
                      new Option("defective", "defekt"))
                  .required()
                  .defaultValue("good")
                  .help("Ein defektes Gerät kann nicht ausgeliehen werden."),
              Field.money("dailyFee", "Tagesgebühr").required().scale(2).min("0"),
              Field.money("deposit", "Kaution").required().scale(2).min("0"),
              Field.file("photo", "Foto").pictures())
          .index("category")
          .index("condition")
          .listColumns("inventoryNumber", "category", "condition", "dailyFee", "deposit")
          .listOrder("name")
          .display("name")
          .build();

  private DeviceModel() {}
}
