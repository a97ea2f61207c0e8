package app.musicschoolmanager.platform.record.index;

import app.musicschoolmanager.platform.db.Dialect;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.record.sql.SearchIndex;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that one model's records are found and counted by, as it should be: tables and
 * triggers, each by its name. A name has a dollar sign in it, which no table or column of a model
 * has.
 */
final class ModelIndexes {
  final Model model;
  final Counter counter;
  final SortIndexes sort;
  final List<TextIndex> texts;
  final OldAddresses addresses;
  final Map<String, String> tables = new LinkedHashMap<>();
  final Map<String, String> triggers = new LinkedHashMap<>();

  ModelIndexes(Model model) {
    this.model = model;
    this.counter = new Counter(model);
    this.sort = new SortIndexes(model);
    this.addresses = new OldAddresses(model);
    Optional<TextIndex> text = SearchIndex.of(model).map(TextIndex::new);
    Optional<TextIndex> personal = SearchIndex.personal(model).map(TextIndex::new);
    this.texts = Stream.of(text, personal).flatMap(Optional::stream).toList();
    for (TextIndex each : texts) {
      tables.put(each.index().name(), each.tables().getFirst());
      tables.put(each.index().pending(), each.tables().getLast());
    }
    addTriggers(text);
    personal.ifPresent(this::addTriggers);
  }

  private void addTriggers(Optional<TextIndex> text) {
    String table = model.table();
    List<String> inserted = new ArrayList<>(List.of(counter.plus("NEW")));
    List<String> deleted = new ArrayList<>(counter.minus("OLD"));
    text.ifPresent(it -> {
      inserted.add(it.changed("NEW"));
      deleted.add(it.changed("OLD"));
      trigger(table, "update", "UPDATE", List.of(it.changed("NEW")));
    });
    trigger(table, "insert", "INSERT", inserted);
    trigger(table, "delete", "DELETE", deleted);
    if (model.isUserScoped()) {
      List<String> moved = new ArrayList<>(counter.minus("OLD"));
      moved.add(counter.plus("NEW"));
      trigger(table, "move", "UPDATE OF \"owner_id\"", moved);
    }
  }

  private void addTriggers(TextIndex personal) {
    String table = model.personalTable();
    trigger(table, "insert", "INSERT", List.of(personal.changed("NEW")));
    trigger(table, "update", "UPDATE", List.of(personal.changed("NEW")));
    trigger(table, "delete", "DELETE", List.of(personal.changed("OLD")));
  }

  private void trigger(String table, String what, String when, List<String> statements) {
    String name = table + "$" + what;
    triggers.put(name, Dialect.trigger(name, when, table, statements));
  }

  /**
   * Makes all of it anew but the indexes for sorting, and notes what there is to be searched. What
   * was kept otherwise before is given its form first.
   */
  void make(Map<String, String> present, Sql sql) {
    sort.all().keySet().stream()
        .filter(present::containsKey)
        .forEach(name -> sql.execute("DROP INDEX \"" + name + "\""));
    triggers.keySet().stream()
        .filter(present::containsKey)
        .forEach(name -> sql.execute("DROP TRIGGER \"" + name + "\""));
    tables.keySet().stream()
        .filter(present::containsKey)
        .forEach(name -> sql.execute("DROP TABLE \"" + name + "\""));
    addresses.settle(sql);
    tables.values().forEach(sql::execute);
    triggers.values().forEach(sql::execute);
    counter.recount(sql);
    texts.forEach(text -> text.addAll(sql));
  }

  /** Stands for what was made, so that a change of it shows. */
  String digest() {
    StringBuilder all = new StringBuilder();
    tables.values().forEach(all::append);
    triggers.values().forEach(all::append);
    sort.all().values().forEach(all::append);
    texts.forEach(text -> all.append(text.index().words()));
    addresses.fields().forEach(field -> all.append("lower case ").append(field.column()));
    try {
      byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
