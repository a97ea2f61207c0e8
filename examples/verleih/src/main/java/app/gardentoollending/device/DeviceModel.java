package app.gardentoollending.device;

import app.gardentoollending.platform.auth.Audience;
import app.gardentoollending.platform.auth.Setter;
import app.gardentoollending.platform.model.Field;
import app.gardentoollending.platform.model.Model;
import app.gardentoollending.platform.model.Option;
import app.gardentoollending.platform.model.Scoping;
import app.gardentoollending.platform.rule.FieldCondition;
import app.gardentoollending.platform.rule.Total;

/** What {@link Device} records are made of: their fields, and who may see and change them. */
public final class DeviceModel {
  public static final Model MODEL =
      Model.named("device", "Gerät", "Geräte")
          .description(
              "Ein Gerät des Vereins, mit seinem Zustand, der Tagesgebühr und der Angabe, ob und"
                  + " bis wann es gerade verliehen ist.")
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
              Field.money("dailyFee", "Tagesgebühr (Euro)")
                  .required()
                  .scale(2)
                  .min("0")
                  .help("Gilt für neue Ausleihen; bestehende behalten ihre Tagesgebühr."),
              Field.money("deposit", "Kaution (Euro)")
                  .required()
                  .scale(2)
                  .min("0")
                  .help("0, wenn für das Gerät keine Kaution verlangt wird."),
              Field.file("photo", "Foto").pictures(),
              Field.integer("openLoans", "Zurzeit verliehen")
                  .help(
                      "1, solange das Gerät verliehen ist, sonst 0; die App zählt die offenen"
                          + " Ausleihen selbst."),
              Field.date("lentUntil", "Verliehen bis")
                  .setBy(Setter.ACTIONS)
                  .help(
                      "Vereinbartes Ende der offenen Ausleihe; leer, wenn das Gerät nicht verliehen"
                          + " ist."))
          .index("category")
          .index("condition")
          .rules(
              Total.named(
                      "open-loans",
                      "Die App zählt zu jedem Gerät die offenen Ausleihen, gleich wer es"
                          + " ausgeliehen hat.")
                  .count("openLoans", "loan", "device")
                  .when(FieldCondition.isEmpty("returnedOn")))
          .display("name")
          .build();

  private DeviceModel() {}
}
