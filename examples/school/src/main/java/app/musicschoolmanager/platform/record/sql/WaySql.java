package app.musicschoolmanager.platform.record.sql;

import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.model.Way;
import app.musicschoolmanager.platform.rule.Occasion;
import app.musicschoolmanager.platform.rule.Write;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The ways from a model's records to people, as SQL. They are asked from the person's end: what
 * leads to somebody is little, whatever the number of records, and lies along indexes.
 */
public record WaySql(Model model, Clock clock) {

  /** Whether one of the ways leads from the row {@code "t"} to a user. */
  Clause leadTo(String userId, List<Way> ways) {
    List<Clause> any = ways.stream().map(way -> leadsTo(userId, way)).toList();
    return Clause.joined("(", any, " OR ", ")");
  }

  private Clause leadsTo(String userId, Way way) {
    List<Clause> all = new ArrayList<>();
    all.add(
        way.isForEverybody()
            ? Clause.of("1 = 1")
            : Clause.of(condition("t", way, way.hops(), 1), userId));
    way.when().forEach(condition -> all.add(new ConditionSql(model, clock).of(condition)));
    return Clause.joined("", all, " AND ", "");
  }

  private static String condition(String row, Way way, List<Way.Hop> hops, int depth) {
    if (hops.isEmpty()) {
      return column(row, way.person()) + " = ?";
    }
    Way.Hop hop = hops.getFirst();
    String next = "w" + depth;
    String here = hop.isBack() ? id(row) : column(row, hop.field());
    String there = hop.isBack() ? column(next, hop.field()) : id(next);
    return "%s IN (SELECT %s FROM %s AS \"%s\" WHERE %s)"
        .formatted(
            here,
            there,
            table(hop),
            next,
            condition(next, way, hops.subList(1, hops.size()), depth + 1));
  }

  /** To whom ways lead from a record that has these values, stored or not. */
  public Reached reached(String recordId, Values values, List<Way> ways, Sql connection) {
    Set<String> people = new HashSet<>();
    boolean everybody = false;
    Write record = new Write(model, null, values, Occasion.alone(clock));
    for (Way way : ways) {
      if (!way.when().stream().allMatch(condition -> condition.holds(record))) {
        continue;
      }
      String first = way.firstField() == null ? recordId : values.text(way.firstField());
      if (way.isForEverybody()) {
        everybody = true;
      } else if (way.hops().isEmpty()) {
        people.add(first);
      } else if (first != null) {
        connection.query(people(way), first).stream()
            .map(row -> row.text("person"))
            .forEach(people::add);
      }
    }
    people.removeIf(Objects::isNull);
    return new Reached(people, everybody);
  }

  /** The same ways, asked from the record's end. */
  private static String people(Way way) {
    String ids = "?";
    String rows = "";
    for (int i = 0; i < way.hops().size(); i++) {
      Way.Hop hop = way.hops().get(i);
      String row = "w" + i;
      if (i > 0) {
        String from = "w" + (i - 1);
        ids = "SELECT " + (hop.isBack() ? id(from) : column(from, hop.field())) + rows;
      }
      String there = hop.isBack() ? column(row, hop.field()) : id(row);
      rows = " FROM %s AS \"%s\" WHERE %s IN (%s)".formatted(table(hop), row, there, ids);
    }
    String last = "w" + (way.hops().size() - 1);
    return "SELECT DISTINCT " + column(last, way.person()) + " AS \"person\"" + rows;
  }

  private static String table(Way.Hop hop) {
    return RecordSql.quoted(Model.table(hop.model()));
  }

  private static String id(String row) {
    return RecordSql.quoted(row) + ".\"id\"";
  }

  private static String column(String row, String field) {
    return RecordSql.quoted(row) + "." + RecordSql.quoted(Field.column(field));
  }
}
