package app.gardentoolrental.loanreminder;

import app.gardentoolrental.platform.auth.Audience;
import app.gardentoolrental.platform.model.Field;
import app.gardentoolrental.platform.model.Model;
import app.gardentoolrental.platform.model.OnDelete;
import app.gardentoolrental.platform.model.Option;
import app.gardentoolrental.platform.model.Scoping;

/** What {@link LoanReminder} records are made of: their fields, and who may see and change them. */
public final class LoanReminderModel {
  public static final Model MODEL =
      Model.named("loan-reminder", "Erinnerung", "Erinnerungen")
          .description(
              "Hält fest, für welche Ausleihe an welchem Tag eine Erinnerung verschickt wurde.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.reference("loan", "Ausleihe", "loan").required().onDelete(OnDelete.CASCADE),
              Field.date("day", "Tag")
                  .required()
                  .help("Der Tag, an dem die Erinnerung verschickt wurde."),
              Field.options(
                      "reason",
                      "Anlass",
                      new Option("due_tomorrow", "endet morgen"),
                      new Option("overdue", "überfällig"))
                  .required())
          .unique("loan", "day")
          .index("day")
          .display("day")
          .build();

  private LoanReminderModel() {}
}
