package app.musicschoolmanager.platform.page.list;

import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.rule.Frozen;
import app.musicschoolmanager.platform.rule.Numbering;
import app.musicschoolmanager.platform.web.Conflict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of several records can be deleted together, and what stands against the others. */
record BulkDeletion(Records records, Database database) {

  /** Ends the transaction of a trial. */
  private static final class NothingDone extends RuntimeException {
    private static final long serialVersionUID = 1;

    NothingDone() {
      super("Nothing of the trial is kept.", null, false, false);
    }
  }

  /** Those of a page of a list that are offered for deletion: others could only be refused. */
  static Set<String> offered(Records records, List<Entry> entries) {
    Model model = records.model();
    if (!records.scope().mayDelete(model)) {
      return Set.of();
    }
    Set<String> ids = entries.stream().map(Entry::id).collect(Collectors.toSet());
    Set<String> changeable = records.changeable(ids);
    boolean keeps =
        model.rules().stream().anyMatch(it -> it instanceof Frozen || it instanceof Numbering);
    return entries.stream()
        .filter(entry -> changeable.contains(entry.id()))
        .filter(entry -> !keeps || !records.lasting(entry).isKept())
        .map(Entry::id)
        .collect(Collectors.toSet());
  }

  /**
   * What stands against deleting all of these, by the id of the record that it is about, so that
   * the rest can go. It is found out by trying, of which nothing is kept.
   */
  Map<String, Conflict> obstacles(List<String> ids) {
    Map<String, Conflict> obstacles = new LinkedHashMap<>();
    List<String> left = new ArrayList<>(ids);
    for (Conflict next = tried(left); next != null; next = tried(left)) {
      if (next.record() == null) {
        throw next;
      }
      obstacles.put(next.record(), next);
      left.remove(next.record());
    }
    return obstacles;
  }

  private Conflict tried(List<String> ids) {
    try {
      return database.write(sql -> {
        records.trash(ids, null);
        throw new NothingDone();
      });
    } catch (NothingDone e) {
      return null;
    } catch (Conflict e) {
      return e;
    }
  }
}
