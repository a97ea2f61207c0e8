package app.gardentoolrental.device;

import app.gardentoolrental.platform.auth.Audience;
import app.gardentoolrental.platform.model.Field;
import app.gardentoolrental.platform.model.Model;
import app.gardentoolrental.platform.model.Option;
import app.gardentoolrental.platform.model.Scoping;
import app.gardentoolrental.platform.rule.FieldCondition;
import app.gardentoolrental.platform.rule.Total;

/** What {@link Device} records are made of: their fields, and who may see and change them. */
public final class DeviceModel {
  public static final Model MODEL =
      Model.named("device", "Gerät", "Geräte")
          .description(
              "Ein Gerät des Vereins, das Mitglieder ausleihen können, und ob und bis wann es"
                  + " gerade verliehen ist.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("name", "Bezeichnung").required(),
              Field.string("inventoryNumber", "Inventarnummer")
                  .required()
                  .unique()
                  .help("Jede Inventarnummer gibt es nur einmal."),
              Field.string("category", "Kategorie")
                  .required()
                  .help("Zum Beispiel Häcksler, Leiter oder Bohrhammer."),
              Field.options(
                      "condition",
                      "Zustand",
                      new Option("good", "gut"),
                      new Option("signs_of_use", "Gebrauchsspuren"),
                      new Option("defective", "defekt"))
                  .required()
                  .defaultValue("good"),
              Field.money("dailyFee", "Tagesgebühr")
                  .required()
                  .scale(2)
                  .min("0")
                  .help("Betrag in Euro je angefangenem Tag."),
              Field.money("deposit", "Kaution")
                  .required()
                  .scale(2)
                  .min("0")
                  .help("Betrag in Euro."),
              Field.file("photo", "Foto"),
              Field.integer("openLoanCount", "Verliehen (1 = ja, 0 = nein)")
                  .help(
                      "Zahl der noch nicht zurückgegebenen Ausleihen dieses Geräts; die App zählt"
                          + " sie von selbst."),
              Field.date("lentUntil", "Verliehen bis")
                  .help(
                      "Vereinbartes Ende der offenen Ausleihe; die App trägt es ein, bitte nicht"
                          + " von Hand ändern."))
          .index("name")
          .index("category")
          .rules(
              Total.named(
                      "open-loan-count",
                      "Die App zählt von selbst, wie viele Ausleihen dieses Geräts noch nicht"
                          + " zurückgegeben sind.")
                  .count("openLoanCount", "loan", "device")
                  .when(FieldCondition.is("status", "lent")))
          .display("name")
          .build();

  private DeviceModel() {}
}
