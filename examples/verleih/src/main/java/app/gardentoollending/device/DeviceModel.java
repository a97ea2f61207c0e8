package app.gardentoollending.device;

import app.gardentoollending.platform.auth.Audience;
import app.gardentoollending.platform.model.Field;
import app.gardentoollending.platform.model.Model;
import app.gardentoollending.platform.model.Option;
import app.gardentoollending.platform.model.Scoping;
import app.gardentoollending.platform.rule.FieldComparison;
import app.gardentoollending.platform.rule.FieldCondition;
import app.gardentoollending.platform.rule.RecordCheck;
import app.gardentoollending.platform.rule.Total;

/** What {@link Device} records are made of: their fields, and who may see and change them. */
public final class DeviceModel {
  public static final Model MODEL =
      Model.named("device", "Gerät", "Geräte")
          .description(
              "Ein Gerät des Vereins, das Mitglieder ausleihen können, mit der Angabe, ob und bis"
                  + " wann es gerade verliehen ist.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("name", "Bezeichnung").required(),
              Field.string("inventoryNumber", "Inventarnummer")
                  .required()
                  .unique()
                  .help("Jede Inventarnummer gibt es nur einmal."),
              Field.string("category", "Kategorie"),
              Field.options(
                      "condition",
                      "Zustand",
                      new Option("good", "gut"),
                      new Option("signs_of_use", "Gebrauchsspuren"),
                      new Option("defective", "defekt"))
                  .required()
                  .help("Ein defektes Gerät kann nicht ausgeliehen werden."),
              Field.money("dailyFee", "Tagesgebühr")
                  .required()
                  .scale(2)
                  .min("0")
                  .help("In Euro für jeden angefangenen Tag."),
              Field.money("deposit", "Kaution")
                  .scale(2)
                  .min("0")
                  .help("In Euro; nur eine Angabe, die Zahlung wird nicht verbucht."),
              Field.file("photo", "Foto"),
              Field.integer("openLoans", "Zurzeit verliehen")
                  .help(
                      "1, solange das Gerät verliehen ist, sonst 0; bis wann, zeigt „Was ist gerade"
                          + " verliehen?“."))
          .index("category")
          .rules(
              RecordCheck.named("lent-only-once", "Das Gerät ist schon verliehen.")
                  .that(FieldCondition.of("openLoans", FieldComparison.AT_MOST, "1")),
              Total.named(
                      "open-loans",
                      "Die App zählt selbst, ob es zu dem Gerät eine noch nicht zurückgegebene"
                          + " Ausleihe gibt.")
                  .count("openLoans", "loan", "device")
                  .when(FieldCondition.is("status", "open")))
          .display("name")
          .build();

  private DeviceModel() {}
}
