package org.example.makerspace.platform.record.index;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.example.makerspace.platform.db.Database;
import org.example.makerspace.platform.db.DatabaseFailure;
import org.example.makerspace.platform.db.Dialect;
import org.example.makerspace.platform.db.Sql;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.ModelRegistry;
import org.example.makerspace.platform.model.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What records are searched, ordered and counted by. It follows from the models, so no migration
 * speaks of it: at each start it is compared with them, and made anew where a model has changed.
 */
public final class RecordIndexes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RecordIndexes.class);
  private static final long PAUSE_MILLIS = 1_000;
  private static final Pattern MADE =
      Pattern.compile("(.+)\\$(search|pending|insert|update|delete|move|by\\$.+)");

  private static final String CREATE_TABLE =
      "CREATE TABLE IF NOT EXISTS \"record$index\""
          + " (\"model\" text PRIMARY KEY, \"digest\" text NOT NULL)";

  private final Database database;
  private final Map<String, ModelIndexes> all;
  private final Set<String> ready = ConcurrentHashMap.newKeySet();
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

  /** Before records are searched: takes over all that has changed since the last time. */
  public void catchUp(Model model) {
    try {
      for (TextIndex text : all.get(model.name()).texts) {
        catchUp(text);
      }
    } catch (DatabaseFailure e) {
      // Reading goes on while nothing can be written; what has just changed is found later.
      LOG.warn("The search index of {} cannot be brought up to date", model.name(), e);
    }
  }

  private void catchUp(TextIndex text) {
    if (database.read(text::isPending)) {
      while (database.write(text::catchUp)) {
        LOG.debug("There is more to take over in {}", text.index().name());
      }
    }
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
      all.values().stream()
          .filter(indexes -> ready.contains(indexes.model.name()))
          .forEach(indexes -> catchUp(indexes.model));
    } catch (RuntimeException e) {
      LOG.error("The search indexes are not kept up to date in the background", e);
    }
  }

  private void prepare(ModelIndexes indexes, Map<String, String> present, Sql sql) {
    Model model = indexes.model;
    if (!present.containsKey(model.table())) {
      LOG.warn("There is no table for {}: add a migration that creates it", model.name());
      return;
    }
    sql.execute(Counter.CREATE_TABLE);
    sql.execute(CREATE_TABLE);
    if (isCurrent(indexes, present, sql)) {
      makeMissing(indexes, present, sql);
    } else {
      LOG.info("Making the counts and the search index of {}", model.name());
      indexes.make(present, sql);
      sql.execute("DELETE FROM \"record$index\" WHERE \"model\" = ?", model.name());
      sql.execute(
          "INSERT INTO \"record$index\" (\"model\", \"digest\") VALUES (?, ?)",
          model.name(),
          indexes.digest());
    }
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
    if (!complete) {
      return false;
    }
    for (TextIndex text : indexes.texts) {
      while (text.catchUp(sql)) {
        LOG.debug("There is more to take over in {}", text.index().name());
      }
      if (!text.fits(sql)) {
        return false;
      }
    }
    return true;
  }

  /** A migration drops the indexes for sorting, lest they hold on to a column. */
  private static void makeMissing(ModelIndexes indexes, Map<String, String> present, Sql sql) {
    indexes
        .sort
        .all()
        .forEach((name, definition) -> {
          if (!present.containsKey(name)) {
            LOG.info("Making the index {}", name);
            sql.execute(definition);
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
