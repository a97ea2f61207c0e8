package app.shopinventory.todoentry;

import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.Scoping;

/** What {@link TodoEntry} records are made of: their fields, and who may see and change them. */
public final class TodoEntryModel {
  public static final Model MODEL =
      Model.named("todo-entry", "To-do", "To-dos")
          .description("An entry on your personal to-do list that nobody else can see.")
          .scoping(Scoping.USER_SCOPED)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("text", "Text").required().max("500"),
              Field.flag("done", "Done").required().defaultValue("false"))
          .index("done")
          .display("text")
          .build();

  private TodoEntryModel() {}
}
