package app.gardentoolrental.clubsetting;

import app.gardentoolrental.platform.auth.Audience;
import app.gardentoolrental.platform.model.Field;
import app.gardentoolrental.platform.model.Model;
import app.gardentoolrental.platform.model.Scoping;

/** What {@link ClubSetting} records are made of: their fields, and who may see and change them. */
public final class ClubSettingModel {
  public static final Model MODEL =
      Model.named("club-setting", "Einstellungen", "Einstellungen")
          .description(
              "Die Einstellungen des Vereins, vor allem die E-Mail-Adresse des Vorstands für die"
                  + " monatliche Übersicht.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.email("boardEmail", "E-Mail-Adresse des Vorstands")
                  .help(
                      "An diese Adresse geht die monatliche Übersicht; ist sie leer, geht sie an"
                          + " alle Administratoren."))
          .single()
          .display("boardEmail")
          .build();

  private ClubSettingModel() {}
}
