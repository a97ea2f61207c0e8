package app.gardentoollending.loan;

import app.gardentoollending.platform.auth.Audience;
import app.gardentoollending.platform.auth.Setter;
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
              "Eine Ausleihe zeigt, wer welches Gerät hat und bis wann, und nach der Rückgabe die"
                  + " Gebühr.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.reference("device", "Gerät", "device").required().onDelete(OnDelete.RESTRICT),
              Field.person("borrower", "Ausgeliehen von").required(),
              Field.date("startDate", "Beginn").required(),
              Field.date("dueDate", "Vereinbartes Ende").required(),
              Field.options(
                      "state",
                      "Stand",
                      new Option("lent", "verliehen"),
                      new Option("returned", "zurückgegeben"))
                  .required()
                  .setBy(Setter.ACTIONS)
                  .defaultValue("lent")
                  .help("Wird mit »Rückgabe buchen« auf zurückgegeben gesetzt."),
              Field.money("dailyFee", "Tagesgebühr")
                  .scale(2)
                  .min("0")
                  .help("Die Tagesgebühr des Geräts zum Zeitpunkt des Ausleihens."),
              Field.date("returnDate", "Tag der Rückgabe")
                  .help(
                      "Bleibt bis zur Rückgabe leer und wird mit »Rückgabe buchen« eingetragen;"
                          + " danach nur zum Berichtigen."),
              Field.options(
                      "returnCondition",
                      "Zustand bei der Rückgabe",
                      new Option("good", "gut"),
                      new Option("signs_of_use", "Gebrauchsspuren"),
                      new Option("defective", "defekt"))
                  .setBy(Setter.ACTIONS)
                  .help("Wird mit »Rückgabe buchen« eingetragen."),
              Field.money("fee", "Gebühr")
                  .scale(2)
                  .help("Tage vom Beginn bis zur Rückgabe, beide mitgezählt, mal Tagesgebühr."),
              Field.date("lastReminderOn", "Letzte Erinnerung am").setBy(Setter.ACTIONS))
          .index("state", "dueDate")
          .index("borrower", "state")
          .index("startDate")
          .index("returnDate")
          .rules(
              RecordCheck.named(
                      "due-not-before-start",
                      "Das vereinbarte Ende darf nicht vor dem Beginn liegen.")
                  .that(FieldCondition.ofFields("dueDate", FieldComparison.AT_LEAST, "startDate")),
              RecordCheck.named(
                      "device-not-defective", "Ein defektes Gerät kann nicht ausgeliehen werden.")
                  .that(FieldCondition.isNot("device.condition", "defective")),
              RecordCheck.named(
                      "return-not-before-start",
                      "Der Tag der Rückgabe darf nicht vor dem Beginn liegen.")
                  .that(
                      FieldCondition.ofFields("returnDate", FieldComparison.AT_LEAST, "startDate")),
              RecordCheck.named(
                      "returned-is-complete",
                      "Eine zurückgegebene Ausleihe braucht einen Tag der Rückgabe und einen"
                          + " Zustand bei der Rückgabe.")
                  .when(FieldCondition.is("state", "returned"))
                  .that(
                      FieldCondition.isFilled("returnDate"),
                      FieldCondition.isFilled("returnCondition")),
              RecordCheck.named(
                      "lent-without-return",
                      "Solange ein Gerät verliehen ist, bleiben Tag der Rückgabe und Zustand bei"
                          + " der Rückgabe leer; beide trägt »Rückgabe buchen« ein.")
                  .when(FieldCondition.is("state", "lent"))
                  .that(
                      FieldCondition.isEmpty("returnDate"),
                      FieldCondition.isEmpty("returnCondition")),
              Transitions.named(
                      "returned-by-admin",
                      "Eine neue Ausleihe ist verliehen, und nur der Gerätewart kann sie als"
                          + " zurückgegeben buchen; zurück zu verliehen geht es nicht.")
                  .of("state")
                  .startingAs("lent")
                  .step(
                      Transitions.Step.from("lent")
                          .to("returned")
                          .by(Audience.ADMIN)
                          .needs("returnDate", "returnCondition")),
              OnlyOnce.named(
                      "device-lent-once",
                      "Dieses Gerät ist schon verliehen und noch nicht zurückgegeben.")
                  .with("device")
                  .when(FieldCondition.is("state", "lent")),
              OnlyOnce.named(
                      "three-devices-at-a-time",
                      "Niemand darf mehr als drei Geräte gleichzeitig ausgeliehen haben.")
                  .with("borrower")
                  .atMost(3)
                  .when(FieldCondition.is("state", "lent")),
              Copied.named(
                      "daily-fee-then",
                      "Für eine Ausleihe gilt die Tagesgebühr, die das Gerät beim Ausleihen hat.")
                  .of("dailyFee", "device.dailyFee"),
              Computed.named(
                      "fee-by-days",
                      "Die Gebühr ist die Zahl der Tage vom Beginn bis zur Rückgabe, jeder"
                          + " angefangene Tag zählt, mal der Tagesgebühr.")
                  .of("fee", "(days(startDate, returnDate) + 1) * dailyFee"))
          .visibleTo(
              Way.start().to("borrower"), Way.everybody().when(FieldCondition.is("state", "lent")))
          .listColumns("borrower", "startDate", "dueDate", "state", "fee")
          .listOrder("dueDate")
          .display("device")
          .build();

  private LoanModel() {}
}
