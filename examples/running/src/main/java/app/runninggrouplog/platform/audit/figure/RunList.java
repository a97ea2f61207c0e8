package app.runninggrouplog.platform.audit.figure;

import app.runninggrouplog.platform.audit.Conditions;
import app.runninggrouplog.platform.db.Database;
import java.util.List;
import java.util.stream.Stream;

/** The runs of all actions, of which a page is found as fast however many there are. */
public final class RunList {
  private static final int STRETCH = 1_000;

  private final Database database;

  /**
   * Some runs, newest first.
   *
   * @param next the id of the last one if there are more after it, else null
   */
  public record Page(List<RunEntry> entries, String next) {}

  public RunList(Database database) {
    this.database = database;
  }

  /** A page of the runs that a query finds. */
  public Page page(RunQuery query) {
    // One more than the page holds, to know whether there are more.
    List<RunEntry> found = find(query.page(query.after(), query.limit() + 1));
    if (found.size() <= query.limit()) {
      return new Page(found, null);
    }
    List<RunEntry> entries = found.subList(0, query.limit());
    return new Page(entries, entries.getLast().id());
  }

  /** All runs that a query finds, read a stretch at a time. */
  public Stream<RunEntry> all(RunQuery query) {
    return Stream.iterate(
            find(query.page(query.after(), STRETCH)),
            stretch -> !stretch.isEmpty(),
            stretch -> find(query.page(stretch.getLast().id(), STRETCH)))
        .flatMap(List::stream);
  }

  private List<RunEntry> find(RunQuery query) {
    Conditions where = query.where();
    // The runs of the page are chosen before anything is joined to them.
    String text =
        "select "
            + RunEntry.COLUMNS
            + " from (select * from action_execution_log"
            + where.text()
            + " order by started_at desc, id desc limit ?) e"
            + " left join app_user u on u.id = e.user_id order by e.started_at desc, e.id desc";
    return database.read(
        sql -> sql.query(text, where.values(query.limit())).stream().map(RunEntry::of).toList());
  }
}
