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

/** What {@link Loan} records are made of: their fields, and who may see and change them. */
public final class LoanModel {
  public static final Model MODEL =
      Model.named("loan", "Ausleihe", "Ausleihen")
          .description(
              "Eine Ausleihe: welches Mitglied welches Gerät von wann bis wann hat, wann es"
                  + " zurückkam und was es gekostet hat.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.reference("device", "Gerät", "device").required().onDelete(OnDelete.RESTRICT),
              Field.person("borrower", "Mitglied").required().help("Wer das Gerät ausleiht."),
              Field.date("startOn", "Beginn")
                  .required()
                  .help("Heute oder, beim Nachtragen, ein früherer Tag."),
              Field.date("dueOn", "Vereinbartes Ende").required(),
              Field.money("dailyFee", "Tagesgebühr bei Beginn (Euro)")
                  .scale(2)
                  .min("0")
                  .help("Wird vom Gerät übernommen, wenn nichts anderes eingetragen ist."),
              Field.options(
                      "conditionOnLoan",
                      "Zustand bei der Ausleihe",
                      new Option("good", "gut"),
                      new Option("signs_of_use", "Gebrauchsspuren"),
                      new Option("defective", "defekt"))
                  .help("Übernimmt die App vom Gerät, wenn die Ausleihe eingetragen wird."),
              Field.date("returnedOn", "Tag der Rückgabe")
                  .help("Leer, solange die Ausleihe offen ist."),
              Field.options(
                      "conditionOnReturn",
                      "Zustand bei der Rückgabe",
                      new Option("good", "gut"),
                      new Option("signs_of_use", "Gebrauchsspuren"),
                      new Option("defective", "defekt"))
                  .help("Leer, solange die Ausleihe offen ist."),
              Field.money("fee", "Gebühr (Euro)")
                  .scale(2)
                  .help(
                      "Tage vom Beginn bis zur Rückgabe mal Tagesgebühr, der erste und der letzte"
                          + " Tag zählen mit."),
              Field.date("lastReminderOn", "Letzte Erinnerung")
                  .setBy(Setter.ACTIONS)
                  .help("Tag, an dem zuletzt eine Erinnerung verschickt wurde."),
              Field.flag("awaitingReturn", "Rückgabe steht aus")
                  .required()
                  .setBy(Setter.ACTIONS)
                  .defaultValue("false")
                  .help("Merker der App für den Abgleich mit dem Gerät."))
          .index("borrower", "returnedOn")
          .index("returnedOn", "dueOn")
          .index("startOn")
          .rules(
              RecordCheck.named(
                      "due-not-before-start",
                      "Das vereinbarte Ende einer Ausleihe darf nicht vor ihrem Beginn liegen.")
                  .that(FieldCondition.ofFields("dueOn", FieldComparison.AT_LEAST, "startOn")),
              RecordCheck.named(
                      "start-not-in-future", "Eine Ausleihe darf nicht in der Zukunft beginnen.")
                  .that(FieldCondition.of("startOn", FieldComparison.AT_MOST, "today")),
              RecordCheck.named(
                      "no-defective-device",
                      "Dieses Gerät ist defekt und kann nicht ausgeliehen werden.")
                  .when(FieldCondition.isEmpty("returnedOn"))
                  .that(FieldCondition.isNot("conditionOnLoan", "defective")),
              RecordCheck.named("daily-fee-given", "Zu jeder Ausleihe gehört eine Tagesgebühr.")
                  .that(FieldCondition.isFilled("dailyFee")),
              RecordCheck.named(
                      "return-needs-condition",
                      "Eine Ausleihe gilt nur mit eingetragenem Zustand bei der Rückgabe als"
                          + " zurückgegeben.")
                  .when(FieldCondition.isFilled("returnedOn"))
                  .that(FieldCondition.isFilled("conditionOnReturn")),
              RecordCheck.named(
                      "condition-needs-return",
                      "Der Zustand bei der Rückgabe kann nur zusammen mit dem Tag der Rückgabe"
                          + " eingetragen sein.")
                  .when(FieldCondition.isFilled("conditionOnReturn"))
                  .that(FieldCondition.isFilled("returnedOn")),
              RecordCheck.named(
                      "return-not-before-start",
                      "Der Tag der Rückgabe darf nicht vor dem Beginn der Ausleihe liegen.")
                  .when(FieldCondition.isFilled("returnedOn"))
                  .that(FieldCondition.ofFields("returnedOn", FieldComparison.AT_LEAST, "startOn")),
              RecordCheck.named(
                      "return-not-in-future",
                      "Der Tag der Rückgabe darf nicht in der Zukunft liegen.")
                  .when(FieldCondition.isFilled("returnedOn"))
                  .that(FieldCondition.of("returnedOn", FieldComparison.AT_MOST, "today")),
              OnlyOnce.named("device-lent-once", "Dieses Gerät ist schon verliehen.")
                  .with("device")
                  .when(FieldCondition.isEmpty("returnedOn")),
              OnlyOnce.named(
                      "three-devices-at-most",
                      "Niemand darf mehr als drei Geräte gleichzeitig ausgeliehen haben.")
                  .with("borrower")
                  .atMost(3)
                  .when(FieldCondition.isEmpty("returnedOn")),
              Copied.named(
                      "daily-fee-then",
                      "Für die Ausleihe gilt die Tagesgebühr, die das Gerät bei ihrem Beginn"
                          + " hatte.")
                  .of("dailyFee", "device.dailyFee")
                  .editable(),
              Copied.named(
                      "condition-then",
                      "Die Ausleihe hält den Zustand fest, den das Gerät beim Ausleihen hatte.")
                  .of("conditionOnLoan", "device.condition"),
              Computed.named(
                      "fee-by-days",
                      "Die Gebühr ist die Zahl der Tage vom Beginn bis zur Rückgabe mal der"
                          + " Tagesgebühr, jeder angefangene Tag zählt.")
                  .of("fee", "(days(startOn, returnedOn) + 1) * dailyFee"))
          .visibleTo(Way.start().to("borrower"))
          .display("device")
          .build();

  private LoanModel() {}
}
