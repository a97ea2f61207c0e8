package app.musicschoolmanager.schoolsetting;

import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scoping;

/**
 * What {@link SchoolSetting} records are made of: their fields, and who may see and change them.
 */
public final class SchoolSettingModel {
  public static final Model MODEL =
      Model.named("school-setting", "School settings", "School settings")
          .description("The e-mail address at which the owner of the school gets notices.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.email("noticeEmail", "E-mail address for notices")
                  .help("While it is empty, notices go to all administrators."))
          .single()
          .display("noticeEmail")
          .build();

  private SchoolSettingModel() {}
}
