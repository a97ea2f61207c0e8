package app.gardenclubtoolrental.loan;

import app.gardenclubtoolrental.platform.auth.Audience;
import app.gardenclubtoolrental.platform.model.Field;
import app.gardenclubtoolrental.platform.model.Model;
import app.gardenclubtoolrental.platform.model.OnDelete;
import app.gardenclubtoolrental.platform.model.Option;
import app.gardenclubtoolrental.platform.model.Scoping;

/** What {@link Loan} records are made of: their fields, and who may see and change them. */
public final class LoanModel {
  public static final Model MODEL =
      Model.named("loan", "Ausleihe", "Ausleihen")
          .description(
              "Eine Ausleihe hält fest, welches Mitglied welches Gerät für welchen Zeitraum hat,"
                  + " wann es zurückkam und welche Gebühr angefallen ist.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.reference("device", "Gerät", "device").required().onDelete(OnDelete.RESTRICT),
              Field.string("borrowerId", "Kennung des Mitglieds")
                  .required()
                  .max("100")
                  .help("Kennung des Benutzerkontos; wird beim Ausleihen von selbst übernommen."),
              Field.string("borrowerName", "Ausleihendes Mitglied")
                  .required()
                  .max("255")
                  .help("Name aus dem Benutzerkonto; wird beim Ausleihen von selbst übernommen."),
              Field.email("borrowerEmail", "E-Mail des Mitglieds")
                  .help(
                      "An diese Adresse gehen die Erinnerungen; wird beim Ausleihen aus dem"
                          + " Benutzerkonto übernommen."),
              Field.date("startDate", "Beginn").required(),
              Field.date("endDate", "Ende").required().help("Darf nicht vor dem Beginn liegen."),
              Field.date("returnedOn", "Zurückgegeben am")
                  .help("Leer, solange das Gerät nicht zurückgegeben ist."),
              Field.options(
                      "returnCondition",
                      "Zustand bei der Rückgabe",
                      new Option("good", "gut"),
                      new Option("used", "Gebrauchsspuren"),
                      new Option("defective", "defekt"))
                  .help("Leer bis zur Rückgabe."),
              Field.money("fee", "Gebühr (Euro)")
                  .scale(2)
                  .min("0")
                  .help("Wird bei der Rückgabe aus den Tagen mal der Tagesgebühr berechnet."),
              Field.date("lastReminderOn", "Letzte Erinnerung am")
                  .help("Wird beim Versand einer Erinnerung von selbst gesetzt."))
          .index("borrowerId", "returnedOn")
          .index("returnedOn", "endDate")
          .index("startDate")
          .display("borrowerName")
          .build();

  private LoanModel() {}
}
