package dev.offshoot.check;

import dev.offshoot.check.ProofDatabase.Change;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.OnDelete;
import dev.offshoot.spec.Scoping;
import dev.offshoot.spec.name.SqlName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tries, on the two trial records of a model, whether its table refuses what it should. */
record ConstraintProof(ProofDatabase database, Consumer<Finding> findings) {

  void check(ModelSpec model) throws SQLException {
    for (FieldSpec field : TrialRow.shared(model)) {
      checkValues(model, field);
      if (field.type() == FieldType.REFERENCE) {
        checkDeletion(model, field);
      }
    }
    boolean owned = model.scoping() == Scoping.USER_SCOPED;
    if (owned) {
      refuses(model, "owner_id", "nobody", "an owner that isn't there");
    }
    for (List<String> group : uniqueGroups(model)) {
      checkUnique(model, group, owned);
    }
  }

  private void checkValues(ModelSpec model, FieldSpec field) throws SQLException {
    String column = SqlName.column(field.name());
    if (field.required()) {
      refuses(model, column, null, "a record without " + field.name());
    } else if (database.refuses(change(model, 0, mapOf(column, null)))) {
      find(model, "optional", "The table wants a value for the optional " + field.name());
    }
    switch (field.type()) {
      case ENUM -> refuses(model, column, "no such option", "an unknown option of " + field.name());
      case BOOLEAN -> refuses(model, column, 2, "a value other than 0 and 1 in " + field.name());
      case REFERENCE, PERSON, FILE ->
          refuses(model, column, "nowhere", "a " + field.name() + " that isn't there");
      default -> {} // limits of the other types are kept by the app, not by the table
    }
  }

  private void checkDeletion(ModelSpec model, FieldSpec field) throws SQLException {
    String wanted = field.onDelete() == null ? "RESTRICT" : action(field.onDelete());
    boolean found =
        database.query("select * from pragma_foreign_key_list(?)", table(model)).stream()
            .anyMatch(key ->
                SqlName.column(field.name()).equals(key.get("from"))
                    && SqlName.table(field.target()).equals(key.get("table"))
                    && wanted.equals(key.get("on_delete")));
    if (!found) {
      find(
          model,
          "reference",
          field.name() + " should point to " + field.target() + " with on delete " + wanted);
    }
  }

  private static String action(OnDelete onDelete) {
    return switch (onDelete) {
      case RESTRICT -> "RESTRICT";
      case CASCADE -> "CASCADE";
      case SET_NULL -> "SET NULL";
    };
  }

  private static List<List<String>> uniqueGroups(ModelSpec model) {
    List<List<String>> groups = new ArrayList<>(model.uniques());
    TrialRow.shared(model).stream()
        .filter(FieldSpec::unique)
        .forEach(field -> groups.add(List.of(field.name())));
    return groups;
  }

  /** The second record takes the first one's values: refused, unless somebody else owns it. */
  private void checkUnique(ModelSpec model, List<String> group, boolean owned) throws SQLException {
    Map<String, Object> first = TrialRow.of(model, 0);
    Map<String, Object> taken = new LinkedHashMap<>();
    for (String field : group) {
      taken.put(SqlName.column(field), first.get(SqlName.column(field)));
    }
    String names = String.join(", ", group);
    if (!database.refuses(change(model, 1, taken))) {
      find(model, "unique", "The table lets two records have the same " + names);
    }
    taken.put("owner_id", TrialRow.user(1));
    if (owned && database.refuses(change(model, 1, taken))) {
      find(model, "unique", "Records of two owners should be allowed the same " + names);
    }
  }

  private void refuses(ModelSpec model, String column, Object value, String what)
      throws SQLException {
    if (!database.refuses(change(model, 0, mapOf(column, value)))) {
      find(model, "constraint", "The table lets in " + what);
    }
  }

  private static Map<String, Object> mapOf(String column, Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(column, value);
    return map;
  }

  private Change change(ModelSpec model, int number, Map<String, Object> values) {
    String assignments =
        values.keySet().stream()
            .map(column -> ProofDatabase.quoted(column) + " = ?")
            .collect(Collectors.joining(", "));
    List<Object> all = new ArrayList<>(values.values());
    all.add(TrialRow.id(model.name(), number));
    String sql =
        "update " + ProofDatabase.quoted(table(model)) + " set " + assignments + " where id = ?";
    return () -> database.execute(sql, all.toArray());
  }

  private static String table(ModelSpec model) {
    return SqlName.table(model.name());
  }

  private void find(ModelSpec model, String rule, String message) {
    findings.accept(new Finding(rule, model.name(), 0, message, ""));
  }
}
