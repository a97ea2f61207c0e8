package app.musicschoolmanager.platform.audit;

import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.record.Change;
import app.musicschoolmanager.platform.record.Recorder;
import app.musicschoolmanager.platform.record.Via;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps every change, in the transaction that makes it. Besides records it may be told of whatever
 * else people change, under a name that no model has, such as {@link #ACCOUNT}.
 */
public final class ChangeLog implements Recorder {
  /** What changes of accounts are filed under. */
  public static final String ACCOUNT = "app_user"; // no model has an underscore in its name

  /** What changes of connections to other services are filed under. */
  public static final String CONNECTION = "app_connection";

  /** What changes of webhooks are filed under. */
  public static final String WEBHOOK = "app_webhook";

  private static final String INSERT =
      """
      insert into change_log
      (id, model, record_id, owner_id, user_id, kind, via, is_indirect, changes, at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String NEWEST_FIRST = " order by at desc, id desc limit ?";

  private final Database database;
  private final Map<String, Set<String>> fileFields = new HashMap<>();
  private final Forgetting forgetting;

  public ChangeLog(Database database, ModelRegistry models) {
    this.database = database;
    this.forgetting = new Forgetting(models);
    models.all().forEach(model -> fileFields.put(model.name(), files(model.fields())));
  }

  private static Set<String> files(List<Field> fields) {
    return fields.stream()
        .filter(field -> field.type() == FieldType.FILE)
        .map(Field::name)
        .collect(Collectors.toSet());
  }

  @Override
  public void record(Change change, Sql connection) {
    forgetting.forget(change, connection);
    Set<String> files = fileFields.getOrDefault(change.model(), Set.of());
    connection.execute(
        INSERT,
        Ids.next(),
        change.model(),
        change.recordId(),
        change.ownerId(),
        change.actorId(),
        change.kind().value(),
        change.via(),
        change.isIndirect(),
        new ChangesJson(files, forgetting.emptied(change), id -> fileName(id, connection))
            .of(change),
        change.at());
  }

  private static String fileName(String id, Sql connection) {
    return connection
        .one("select name from file where id = ?", id)
        .map(row -> row.text("name"))
        .orElse("");
  }

  /** The changes that a query finds, newest first. */
  public List<LoggedChange> find(ChangeQuery query) {
    Conditions where = query.where();
    String text = "select * from change_log" + where.text() + NEWEST_FIRST;
    return database.read(sql ->
        sql.query(text, where.values(query.limit())).stream().map(LoggedChange::of).toList());
  }

  /**
   * The changes by which one of these fields of a record has got its value, its creation first of
   * all, newest first. That it was deleted for a while and came back as it was is none.
   */
  List<LoggedChange> touching(String model, String recordId, Set<String> fields) {
    List<Object> values = new ArrayList<>(List.of(model, recordId, Via.UNDO));
    StringBuilder touched = new StringBuilder();
    for (String field : fields) {
      touched.append(" or (kind = 'updated' and changes like ?)");
      values.add("%\"" + field + "\":{%");
    }
    String text =
        "select * from change_log where model = ? and record_id = ?"
            + " and ((kind = 'created' and via <> ?)"
            + touched
            + ") order by at desc, id desc";
    return database.read(
        sql -> sql.query(text, values.toArray()).stream().map(LoggedChange::of).toList());
  }

  /** One change. */
  public Optional<LoggedChange> find(String id) {
    return database
        .read(sql -> sql.one("select * from change_log where id = ?", id))
        .map(LoggedChange::of);
  }

  /** Forgets what is older than that. */
  public long purge(Instant before) {
    return OldRows.of(database, "change_log", "at").forget(before);
  }
}
