package app.gardentoollending.clubsetting;

import app.gardentoollending.platform.auth.Audience;
import app.gardentoollending.platform.model.Field;
import app.gardentoollending.platform.model.Model;
import app.gardentoollending.platform.model.Scoping;

/** What {@link ClubSetting} records are made of: their fields, and who may see and change them. */
public final class ClubSettingModel {
  public static final Model MODEL =
      Model.named("club-setting", "Einstellung", "Einstellungen")
          .description("Die Einstellungen des Vereins, etwa wohin die Monatsübersicht geht.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.email("boardEmail", "E-Mail-Adresse des Vorstands")
                  .help("An diese Adresse geht jeden Monat die Übersicht."))
          .single()
          .display("boardEmail")
          .build();

  private ClubSettingModel() {}
}
