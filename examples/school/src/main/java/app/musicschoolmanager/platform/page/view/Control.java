package app.musicschoolmanager.platform.page.view;

/** How a field is filled in. */
public enum Control {
  LINE("text"),
  EMAIL("email"),
  URL("url"),
  NUMBER("text"),
  DATE("date"),
  DATETIME("datetime-local"),
  PASSWORD("password"),
  FILE("file"),
  CHECKBOX("checkbox"),
  SELECT(null),
  PICKER(null),
  TEXTAREA(null),
  JSON(null);

  private final String inputType;

  Control(String inputType) {
    this.inputType = inputType;
  }

  /** The type of its {@code input} element; null if it is another element. */
  public String inputType() {
    return inputType;
  }
}
