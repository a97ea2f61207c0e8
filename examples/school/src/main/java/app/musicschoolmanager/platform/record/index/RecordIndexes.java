package app.musicschoolmanager.platform.record.index;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.DatabaseFailure;
import app.musicschoolmanager.platform.db.Dialect;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.model.Scope;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What records are searched, ordered and counted by. It follows from the models, so no migration
 * speaks of it: at each start it is compared with them, and made anew where a model has changed.
 */
public final class RecordIndexes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RecordIndexes.class);
  private static final long PAUSE_MILLIS = 1_000;
  private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(10);

  /** What takes longer is done in the background, while the app answers. */
  private static final int MOST_AT_ONCE = 10_000;

  private static final Pattern MADE =
      Pattern.compile("(.+)\\$(search|pending|insert|update|delete|move|by\\$.+)");

  private static final String CREATE_TABLE =
      "CREATE TABLE IF NOT EXISTS \"record$index\""
          + " (\"model\" text PRIMARY KEY, \"digest\" text NOT NULL)";

  private static final Scope EVERYBODYS = new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE);

  private final Database database;
  private final Map<String, ModelIndexes> all;
  private final Set<String> ready = ConcurrentHashMap.newKeySet();
  private final Queue<String> unmade = new ConcurrentLinkedQueue<>();
  private volatile long restedSince = System.nanoTime() - REST_NANOS;
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("search-index").factory());

  public RecordIndexes(Database database, ModelRegistry models) {
    this.database = database;
    this.all =
        models.all().stream()
            .collect(
                Collectors.toMap(
                    Model::name, ModelIndexes::new, (one, other) -> one, LinkedHashMap::new));
  }

  /** Compares everything with the models, and from then on takes over what changes by itself. */
  public void start() {
    database.write(sql -> {
      Map<String, String> present = objects(sql);
      dropForgotten(present, sql);
      all.values().forEach(indexes -> prepare(indexes, present, sql));
      return all;
    });
    keeper.scheduleWithFixedDelay(this::keepUp, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Before records are listed: makes sure that there is something to find them by. */
  public void ready(Model model) {
    if (!ready.contains(model.name())) {
      database.write(sql -> {
        prepare(all.get(model.name()), objects(sql), sql);
        return model;
      });
    }
  }

  /**
   * Before records are searched: takes over what has changed since the last time. Not if that is
   * very much, which goes on in the background, and not while nothing can be written.
   *
   * @return whether all records can be found now
   */
  public boolean catchUp(Model model) {
    if (System.nanoTime() - restedSince < REST_NANOS) {
      return false;
    }
    try {
      boolean complete = true;
      for (TextIndex text : all.get(model.name()).texts) {
        complete &= catchUp(text);
      }
      return complete;
    } catch (DatabaseFailure e) {
      restedSince = System.nanoTime(); // lest every search waits in vain
      LOG.warn("The search index of {} cannot be brought up to date now", model.name(), e);
      return false;
    }
  }

  private boolean catchUp(TextIndex text) {
    if (isMuch(text)) {
      return false;
    }
    boolean pending = isPending(text);
    while (pending) {
      pending = database.write(text::catchUp);
    }
    return true;
  }

  private boolean isMuch(TextIndex text) {
    return database.read(sql -> text.pending(MOST_AT_ONCE + 1, sql)) > MOST_AT_ONCE;
  }

  private boolean isPending(TextIndex text) {
    return database.read(sql -> text.pending(1, sql)) > 0;
  }

  /** How many records of a model a scope reaches. */
  public long total(Model model, Scope scope, Sql sql) {
    return all.get(model.name()).counter.total(scope, sql);
  }

  @Override
  public void close() {
    keeper.shutdown();
    try {
      if (!keeper.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("The search index is still being brought up to date");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keepUp() {
    try {
      for (String index = unmade.peek(); goesOn() && index != null; index = unmade.peek()) {
        String definition = index;
        database.write(sql -> sql.execute(definition));
        unmade.remove();
      }
      all.values().stream()
          .filter(indexes -> ready.contains(indexes.model.name()))
          .flatMap(indexes -> indexes.texts.stream())
          .forEach(this::keepUp);
    } catch (DatabaseFailure e) {
      LOG.debug("The search indexes are brought up to date later", e);
    } catch (RuntimeException e) {
      LOG.error("The search indexes are not kept up to date in the background", e);
    }
  }

  private void keepUp(TextIndex text) {
    long start = System.nanoTime();
    boolean much = isMuch(text);
    boolean pending = isPending(text);
    while (pending && goesOn()) {
      pending = database.write(text::catchUp);
    }
    if (much && !pending) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
      LOG.info("The search knows all of {} again, after {} s", text.index().table(), seconds);
    }
  }

  private boolean goesOn() {
    return !keeper.isShutdown();
  }

  private void prepare(ModelIndexes indexes, Map<String, String> present, Sql sql) {
    Model model = indexes.model;
    if (!present.containsKey(model.table())) {
      LOG.warn("There is no table for {}: add a migration that creates it", model.name());
      return;
    }
    sql.execute(Counter.CREATE_TABLE);
    sql.execute(CREATE_TABLE);
    if (!isCurrent(indexes, present, sql)) {
      long start = System.nanoTime();
      indexes.make(present, sql);
      sql.execute("DELETE FROM \"record$index\" WHERE \"model\" = ?", model.name());
      sql.execute(
          "INSERT INTO \"record$index\" (\"model\", \"digest\") VALUES (?, ?)",
          model.name(),
          indexes.digest());
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
      if (seconds > 0) {
        LOG.info("Made the counts and the search index of {} anew, in {} s", model.name(), seconds);
      }
    }
    makeMissing(indexes, sql);
    database.afterCommit(() -> ready.add(model.name()));
  }

  private static boolean isCurrent(ModelIndexes indexes, Map<String, String> present, Sql sql) {
    boolean complete =
        present.keySet().containsAll(indexes.tables.keySet())
            && present.keySet().containsAll(indexes.triggers.keySet())
            && sql.one(
                    "SELECT \"digest\" FROM \"record$index\" WHERE \"model\" = ?",
                    indexes.model.name())
                .filter(row -> row.text("digest").equals(indexes.digest()))
                .isPresent();
    return complete && indexes.texts.stream().allMatch(text -> text.fits(sql));
  }

  /** A migration drops the indexes for sorting, lest they hold on to a column. */
  private void makeMissing(ModelIndexes indexes, Sql sql) {
    Map<String, String> present = objects(sql);
    boolean few = indexes.counter.total(EVERYBODYS, sql) <= MOST_AT_ONCE;
    indexes
        .sort
        .all()
        .forEach((name, definition) -> {
          if (present.containsKey(name)) {
            return;
          }
          if (few) {
            sql.execute(definition);
          } else {
            LOG.info("Making the index {} in the background", name);
            database.afterCommit(() -> unmade.add(definition));
          }
        });
  }

  /** What belongs to models or fields that are no more. */
  private void dropForgotten(Map<String, String> present, Sql sql) {
    Set<String> wanted = new HashSet<>();
    all.values()
        .forEach(indexes -> {
          wanted.addAll(indexes.tables.keySet());
          wanted.addAll(indexes.triggers.keySet());
          wanted.addAll(indexes.sort.all().keySet());
        });
    present.forEach((name, type) -> {
      Matcher made = MADE.matcher(name);
      if (made.matches() && !wanted.contains(name)) {
        LOG.info("Dropping {}, which no model needs any more", name);
        sql.execute("DROP " + type + " \"" + name + "\"");
      }
    });
  }

  private static Map<String, String> objects(Sql sql) {
    return sql.query(Dialect.OBJECTS).stream()
        .collect(Collectors.toMap(row -> row.text("name"), row -> row.text("type")));
  }
}
