package com.example.app.platform.access;

import com.example.app.platform.TestApp;
import com.example.app.platform.db.Row;
import com.example.app.platform.db.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything that the app keeps at one moment: the rows of its tables, and its files. */
record Snapshot(Map<String, String> tables, Set<String> files) {
  /** But for the search indexes, which take over what has changed whenever it suits them. */
  private static final String TABLES =
      "select name from sqlite_master where type = 'table' and name not like '%$search%'"
          + " and name not like '%$pending'";

  static Snapshot in(TestApp app) {
    Map<String, String> tables = app.database().read(Snapshot::tables);
    Set<String> names = new TreeSet<>();
    Path folder = app.folder().resolve("files");
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.forEach(file -> names.add(folder.relativize(file).toString()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Snapshot(tables, names);
  }

  private static Map<String, String> tables(Sql sql) {
    Map<String, String> tables = new TreeMap<>();
    for (Row table : sql.query(TABLES)) {
      String name = table.text("name");
      StringBuilder rows = new StringBuilder();
      sql.query("select * from \"" + name + "\"").forEach(row -> rows.append(text(row)));
      tables.put(name, rows.toString());
    }
    return tables;
  }

  private static String text(Row row) {
    StringBuilder text = new StringBuilder();
    row.asMap().forEach((column, value) -> text.append(column).append('=').append(text(value)));
    return text.append('\n').toString();
  }

  private static String text(Object value) {
    return (value instanceof byte[] bytes ? Arrays.toString(bytes) : value) + " ";
  }

  /** Which tables hold something else there, and whether files do; but for the tables to ignore. */
  Set<String> differences(Snapshot other, Set<String> ignored) {
    Set<String> differing = new TreeSet<>();
    Set<String> names = new TreeSet<>(tables.keySet());
    names.addAll(other.tables.keySet());
    names.removeAll(ignored);
    for (String name : names) {
      if (!Objects.equals(tables.get(name), other.tables.get(name))) {
        differing.add(name);
      }
    }
    if (!files.equals(other.files)) {
      differing.add("the folder of files");
    }
    return differing;
  }
}
