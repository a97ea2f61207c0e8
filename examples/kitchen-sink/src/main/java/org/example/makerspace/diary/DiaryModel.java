package org.example.makerspace.diary;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.Scoping;

/** What {@link Diary} records are made of: their fields, and who may see and change them. */
public final class DiaryModel {
  public static final Model MODEL =
      Model.named("diary", "Caretaker’s note", "Caretaker’s notes")
          .description(
              "What each caretaker writes down for themselves. Members see the page, and nothing on"
                  + " it.")
          .scoping(Scoping.USER_SCOPED)
          .readableBy(Audience.MEMBER)
          .writableBy(Audience.ADMIN)
          .fields(Field.string("line", "Note"), Field.flag("done", "Done"))
          .display("line")
          .build();

  private DiaryModel() {}
}
