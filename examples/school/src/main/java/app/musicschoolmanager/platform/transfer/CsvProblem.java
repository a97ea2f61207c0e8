package app.musicschoolmanager.platform.transfer;

import app.musicschoolmanager.platform.web.HttpProblem;

/** A file that cannot be imported, whatever its rows hold. */
public final class CsvProblem extends HttpProblem {
  private static final long serialVersionUID = 1;

  private final Reason reason;
  private final long number;

  /** What is wrong with it. */
  public enum Reason {
    EMPTY(422, "There are no rows in this file. The first row names the columns."),
    UNKNOWN(422, "No column of this file is named like a field. The first row names the columns."),
    ROWS(422, "This file has more than %d rows. Split it."),
    WIDTH(422, "A row of this file has more than %d columns."),
    UNREADABLE(422, "This file cannot be read as CSV: look at row %d."),
    LARGE(413, "This file is larger than %d bytes. Split it.");

    private final int status;
    private final String text;

    Reason(int status, String text) {
      this.status = status;
      this.text = text;
    }
  }

  CsvProblem(Reason reason, long number) {
    super(
        reason.status,
        reason.status == 413 ? "Too large" : "Invalid file",
        reason.text.formatted(number));
    this.reason = reason;
    this.number = number;
  }

  public Reason reason() {
    return reason;
  }

  /** The limit, or the row, that the reason is about. */
  public long number() {
    return number;
  }
}
