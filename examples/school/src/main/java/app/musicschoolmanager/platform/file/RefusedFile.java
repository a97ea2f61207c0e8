package app.musicschoolmanager.platform.file;

/** An upload that is not kept for what it holds. */
public final class RefusedFile extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  RefusedFile(String code, String message) {
    super(message);
    this.code = code;
  }

  /** A stable word for the reason: {@code program} or {@code content}. */
  public String code() {
    return code;
  }
}
