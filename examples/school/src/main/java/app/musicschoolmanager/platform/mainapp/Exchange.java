package app.musicschoolmanager.platform.mainapp;

import app.musicschoolmanager.platform.db.Row;
import java.time.Instant;

/**
 * How something fares that is exchanged with the main app.
 *
 * @param answeredAt when the answer was had that the app goes by; null if it has none
 * @param triedAt when it was last tried; null if it never was
 * @param fault why that came to nothing, or null
 * @param status what was answered; null if nothing was
 * @param detail what was wrong with the answer, or null
 * @param since since when it goes well, or does not
 * @param refusedAt since when the main app refuses the app; null if it does not
 * @param attempts how often it has come to nothing since it went well
 * @param dueAt when it is tried next
 * @param forgotten how many reports were given up
 */
public record Exchange(
    Part part,
    Instant answeredAt,
    Instant triedAt,
    String fault,
    Integer status,
    String detail,
    Instant since,
    Instant refusedAt,
    long attempts,
    Instant dueAt,
    long forgotten) {

  /** Whether it went well when it was last tried. */
  public boolean isGood() {
    return triedAt != null && fault == null;
  }

  static Exchange of(Row row) {
    Long status = row.integer("status");
    return new Exchange(
        Part.of(row.text("part")),
        row.instant("answered_at"),
        row.instant("tried_at"),
        row.text("fault"),
        status == null ? null : Math.toIntExact(status),
        row.text("detail"),
        row.instant("since"),
        row.instant("refused_at"),
        row.integer("attempts"),
        row.instant("due_at"),
        row.integer("forgotten"));
  }
}
