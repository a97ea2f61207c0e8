package app.gardenclubtoolrental.device;

import app.gardenclubtoolrental.platform.auth.Audience;
import app.gardenclubtoolrental.platform.model.Field;
import app.gardenclubtoolrental.platform.model.Model;
import app.gardenclubtoolrental.platform.model.Option;
import app.gardenclubtoolrental.platform.model.Scoping;

/** What {@link Device} records are made of: their fields, and who may see and change them. */
public final class DeviceModel {
  public static final Model MODEL =
      Model.named("device", "Gerät", "Geräte")
          .description(
              "Ein Gerät des Vereins, das Mitglieder ausleihen können, mit der Angabe, ob es gerade"
                  + " verliehen ist und bis wann.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("name", "Bezeichnung").required().max("120"),
              Field.string("inventoryNumber", "Inventarnummer")
                  .required()
                  .max("60")
                  .unique()
                  .help("Jede Inventarnummer gibt es nur einmal."),
              Field.string("category", "Kategorie")
                  .required()
                  .max("80")
                  .help("Zum Beispiel Häcksler, Vertikutierer, Leiter oder Bohrhammer."),
              Field.options(
                      "condition",
                      "Zustand",
                      new Option("good", "gut"),
                      new Option("used", "Gebrauchsspuren"),
                      new Option("defective", "defekt"))
                  .required()
                  .defaultValue("good")
                  .help("Ein defektes Gerät kann nicht ausgeliehen werden."),
              Field.money("dailyFee", "Tagesgebühr (Euro)")
                  .required()
                  .scale(2)
                  .min("0")
                  .help("Jeder angefangene Tag zählt voll."),
              Field.money("deposit", "Kaution (Euro)")
                  .required()
                  .scale(2)
                  .min("0")
                  .help(
                      "Wird hier nur vermerkt; Zahlung und Rückzahlung geschehen außerhalb der"
                          + " App."),
              Field.file("photo", "Foto"),
              Field.flag("onLoan", "Verliehen")
                  .defaultValue("false")
                  .help(
                      "Wird beim Ausleihen und bei der Rückgabe von selbst gesetzt; nur zur"
                          + " Berichtigung von Hand ändern."),
              Field.date("lentUntil", "Verliehen bis")
                  .help(
                      "Wird von selbst gesetzt und ist leer, wenn das Gerät nicht verliehen ist."))
          .index("onLoan", "lentUntil")
          .index("category")
          .display("name")
          .build();

  private DeviceModel() {}
}
