package app.gardentoolrental.loan;

import app.gardentoolrental.platform.auth.Audience;
import app.gardentoolrental.platform.model.Field;
import app.gardentoolrental.platform.model.Model;
import app.gardentoolrental.platform.model.OnDelete;
import app.gardentoolrental.platform.model.Option;
import app.gardentoolrental.platform.model.Scoping;
import app.gardentoolrental.platform.model.Way;
import app.gardentoolrental.platform.rule.Computed;
import app.gardentoolrental.platform.rule.Copied;
import app.gardentoolrental.platform.rule.FieldComparison;
import app.gardentoolrental.platform.rule.FieldCondition;
import app.gardentoolrental.platform.rule.OnlyOnce;
import app.gardentoolrental.platform.rule.RecordCheck;
import app.gardentoolrental.platform.rule.Transitions;

/** What {@link Loan} records are made of: their fields, and who may see and change them. */
public final class LoanModel {
  public static final Model MODEL =
      Model.named("loan", "Ausleihe", "Ausleihen")
          .description(
              "Eine Ausleihe eines Geräts durch ein Mitglied für einen Zeitraum, mit Rückgabe und"
                  + " Gebühr.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.reference("device", "Gerät", "device").required().onDelete(OnDelete.RESTRICT),
              Field.person("borrower", "Ausgeliehen von").required(),
              Field.date("firstDay", "Erster Tag").required(),
              Field.date("lastDay", "Letzter Tag")
                  .required()
                  .help("Das vereinbarte Ende der Ausleihe."),
              Field.money("dailyFee", "Tagesgebühr bei der Ausleihe")
                  .scale(2)
                  .min("0")
                  .help("Betrag in Euro, den die App beim Ausleihen vom Gerät übernimmt."),
              Field.options(
                      "conditionAtLoan",
                      "Zustand bei der Ausleihe",
                      new Option("good", "gut"),
                      new Option("signs_of_use", "Gebrauchsspuren"),
                      new Option("defective", "defekt"))
                  .help("Übernimmt die App beim Ausleihen vom Gerät."),
              Field.options(
                      "status",
                      "Status",
                      new Option("lent", "verliehen"),
                      new Option("returned", "zurückgegeben"))
                  .required()
                  .defaultValue("lent"),
              Field.date("returnDay", "Rückgabetag").help("Bleibt leer bis zur Rückgabe."),
              Field.options(
                      "returnCondition",
                      "Zustand bei der Rückgabe",
                      new Option("good", "gut"),
                      new Option("signs_of_use", "Gebrauchsspuren"),
                      new Option("defective", "defekt"))
                  .help("Bleibt leer bis zur Rückgabe."),
              Field.money("fee", "Gebühr")
                  .scale(2)
                  .help(
                      "Betrag in Euro: Tage vom ersten Tag bis zum Rückgabetag, beide mitgezählt,"
                          + " mal Tagesgebühr."))
          .index("borrower", "status")
          .index("status", "lastDay")
          .index("status", "returnDay")
          .index("firstDay")
          .rules(
              RecordCheck.named(
                      "last-day-not-before-first",
                      "Der letzte Tag der Ausleihe darf nicht vor ihrem ersten Tag liegen.")
                  .that(FieldCondition.ofFields("lastDay", FieldComparison.AT_LEAST, "firstDay")),
              RecordCheck.named(
                      "not-defective", "Ein defektes Gerät kann nicht ausgeliehen werden.")
                  .that(FieldCondition.isNot("conditionAtLoan", "defective")),
              RecordCheck.named(
                      "return-not-before-first-day",
                      "Der Rückgabetag darf nicht vor dem ersten Tag der Ausleihe liegen.")
                  .that(FieldCondition.ofFields("returnDay", FieldComparison.AT_LEAST, "firstDay")),
              RecordCheck.named(
                      "returned-is-complete",
                      "Eine zurückgegebene Ausleihe braucht den Rückgabetag und den Zustand bei der"
                          + " Rückgabe.")
                  .when(FieldCondition.is("status", "returned"))
                  .that(
                      FieldCondition.isFilled("returnDay"),
                      FieldCondition.isFilled("returnCondition")),
              RecordCheck.named(
                      "lent-has-no-return",
                      "Solange das Gerät verliehen ist, bleiben Rückgabetag und Zustand bei der"
                          + " Rückgabe leer.")
                  .when(FieldCondition.is("status", "lent"))
                  .that(
                      FieldCondition.isEmpty("returnDay"),
                      FieldCondition.isEmpty("returnCondition")),
              Transitions.named(
                      "returned-by-admin",
                      "Eine Ausleihe beginnt als verliehen und wird nur vom Gerätewart mit"
                          + " Rückgabetag und Zustand als zurückgegeben eingetragen.")
                  .of("status")
                  .startingAs("lent")
                  .step(
                      Transitions.Step.from("lent")
                          .to("returned")
                          .by(Audience.ADMIN)
                          .needs("returnDay", "returnCondition")),
              OnlyOnce.named(
                      "device-lent-once",
                      "Dieses Gerät ist schon verliehen und kann erst nach der Rückgabe wieder"
                          + " ausgeliehen werden.")
                  .with("device")
                  .when(FieldCondition.is("status", "lent")),
              OnlyOnce.named(
                      "at-most-three-devices",
                      "Niemand darf mehr als drei Geräte gleichzeitig ausgeliehen haben.")
                  .with("borrower")
                  .atMost(3)
                  .when(FieldCondition.is("status", "lent")),
              Copied.named(
                      "daily-fee-then",
                      "Es gilt die Tagesgebühr, die das Gerät beim Ausleihen hatte.")
                  .of("dailyFee", "device.dailyFee"),
              Copied.named(
                      "condition-then",
                      "Die App hält fest, in welchem Zustand das Gerät beim Ausleihen war.")
                  .of("conditionAtLoan", "device.condition"),
              Computed.named(
                      "fee",
                      "Die Gebühr ist die Zahl der Tage vom ersten Tag bis zum Rückgabetag mal der"
                          + " Tagesgebühr, wobei jeder angefangene Tag zählt.")
                  .of("fee", "(days(firstDay, returnDay) + 1) * dailyFee"))
          .visibleTo(Way.start().to("borrower"))
          .display("device")
          .build();

  private LoanModel() {}
}
