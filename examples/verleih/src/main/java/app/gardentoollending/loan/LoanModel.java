package app.gardentoollending.loan;

import app.gardentoollending.platform.auth.Audience;
import app.gardentoollending.platform.model.Field;
import app.gardentoollending.platform.model.Model;
import app.gardentoollending.platform.model.OnDelete;
import app.gardentoollending.platform.model.Option;
import app.gardentoollending.platform.model.Scoping;
import app.gardentoollending.platform.model.Way;
import app.gardentoollending.platform.rule.Computed;
import app.gardentoollending.platform.rule.Copied;
import app.gardentoollending.platform.rule.FieldComparison;
import app.gardentoollending.platform.rule.FieldCondition;
import app.gardentoollending.platform.rule.OnlyOnce;
import app.gardentoollending.platform.rule.RecordCheck;
import app.gardentoollending.platform.rule.Transitions;

/** What {@link Loan} records are made of: their fields, and who may see and change them. */
public final class LoanModel {
  public static final Model MODEL =
      Model.named("loan", "Ausleihe", "Ausleihen")
          .description(
              "Eine Ausleihe hält fest, wer welches Gerät von wann bis wann hat, wann es zurückkam"
                  + " und was es gekostet hat.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.reference("device", "Gerät", "device").required().onDelete(OnDelete.RESTRICT),
              Field.person("borrower", "Ausgeliehen von").required().defaultValue("caller"),
              Field.date("startDate", "Beginn").required(),
              Field.date("endDate", "Vereinbartes Ende")
                  .required()
                  .help("Der letzte Tag, an dem das Gerät zurückgegeben werden soll."),
              Field.money("dailyFee", "Tagesgebühr")
                  .scale(2)
                  .help("Wird beim Eintragen vom Gerät übernommen und bleibt dann, wie sie war."),
              Field.options(
                      "conditionWhenLent",
                      "Zustand bei der Ausleihe",
                      new Option("good", "gut"),
                      new Option("signs_of_use", "Gebrauchsspuren"),
                      new Option("defective", "defekt"))
                  .help("Wird beim Eintragen vom Gerät übernommen."),
              Field.options(
                      "status",
                      "Stand",
                      new Option("open", "läuft"),
                      new Option("returned", "zurückgegeben"))
                  .required()
                  .defaultValue("open"),
              Field.date("returnDate", "Tag der Rückgabe")
                  .help("Leer, solange die Ausleihe läuft."),
              Field.options(
                      "returnCondition",
                      "Zustand bei der Rückgabe",
                      new Option("good", "gut"),
                      new Option("signs_of_use", "Gebrauchsspuren"),
                      new Option("defective", "defekt"))
                  .help("Leer, solange die Ausleihe läuft."),
              Field.money("fee", "Gebühr")
                  .scale(2)
                  .help(
                      "Tage vom Beginn bis zur Rückgabe mal Tagesgebühr; jeder angefangene Tag"
                          + " zählt."),
              Field.date("lastReminderDate", "Letzte Erinnerung")
                  .help("Wird beim Versand der Erinnerung eingetragen."))
          .index("status", "endDate")
          .index("borrower", "status")
          .index("startDate")
          .index("returnDate")
          .rules(
              RecordCheck.named(
                      "end-not-before-start",
                      "Das vereinbarte Ende darf nicht vor dem Beginn liegen.")
                  .that(FieldCondition.ofFields("endDate", FieldComparison.AT_LEAST, "startDate")),
              RecordCheck.named(
                      "not-defective", "Ein defektes Gerät kann nicht ausgeliehen werden.")
                  .that(FieldCondition.isNot("conditionWhenLent", "defective")),
              RecordCheck.named(
                      "return-complete",
                      "Zu einer zurückgegebenen Ausleihe gehören der Tag der Rückgabe und der"
                          + " Zustand bei der Rückgabe.")
                  .when(FieldCondition.is("status", "returned"))
                  .that(
                      FieldCondition.isFilled("returnDate"),
                      FieldCondition.isFilled("returnCondition")),
              RecordCheck.named(
                      "open-without-return",
                      "Solange die Ausleihe läuft, bleiben der Tag der Rückgabe und der Zustand bei"
                          + " der Rückgabe leer.")
                  .when(FieldCondition.is("status", "open"))
                  .that(
                      FieldCondition.isEmpty("returnDate"),
                      FieldCondition.isEmpty("returnCondition")),
              RecordCheck.named(
                      "return-not-before-start",
                      "Der Tag der Rückgabe darf nicht vor dem Beginn liegen.")
                  .that(
                      FieldCondition.ofFields("returnDate", FieldComparison.AT_LEAST, "startDate")),
              Transitions.named(
                      "return-by-admin",
                      "Eine Ausleihe beginnt als laufend, und nur Administratoren tragen die"
                          + " Rückgabe ein oder berichtigen sie.")
                  .of("status")
                  .startingAs("open")
                  .step(Transitions.Step.from("open").to("returned").by(Audience.ADMIN))
                  .step(Transitions.Step.from("returned").to("open").by(Audience.ADMIN)),
              OnlyOnce.named("device-lent-once", "Das Gerät ist schon verliehen.")
                  .with("device")
                  .when(FieldCondition.is("status", "open")),
              OnlyOnce.named(
                      "three-devices-at-most",
                      "Niemand darf mehr als drei Geräte gleichzeitig haben.")
                  .with("borrower")
                  .atMost(3)
                  .when(FieldCondition.is("status", "open")),
              Copied.named(
                      "daily-fee-then",
                      "Es gilt die Tagesgebühr, die beim Eintragen der Ausleihe am Gerät stand.")
                  .of("dailyFee", "device.dailyFee"),
              Copied.named(
                      "condition-then",
                      "Der Zustand bei der Ausleihe ist der, der beim Eintragen am Gerät stand.")
                  .of("conditionWhenLent", "device.condition"),
              Computed.named(
                      "fee",
                      "Die Gebühr ist die Zahl der Tage vom Beginn bis zur Rückgabe mal der"
                          + " Tagesgebühr, wobei jeder angefangene Tag zählt.")
                  .of("fee", "(days(startDate, returnDate) + 1) * dailyFee"))
          .visibleTo(Way.start().to("borrower"))
          .display("device")
          .build();

  private LoanModel() {}
}
