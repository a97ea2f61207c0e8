package app.shopinventory.todoitem;

import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.Scoping;

/** What {@link TodoItem} records are made of: their fields, and who may see and change them. */
public final class TodoItemModel {
  public static final Model MODEL =
      Model.named("todo-item", "To-do", "To-dos")
          .description("Something on your personal to-do list, which nobody else can see.")
          .scoping(Scoping.USER_SCOPED)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("text", "To do").required().help("What is to be done."),
              Field.flag("done", "Done").required().defaultValue("false"))
          .listColumns("done")
          .display("text")
          .build();

  private TodoItemModel() {}
}
