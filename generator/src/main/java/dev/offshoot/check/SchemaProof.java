package dev.offshoot.check;

import dev.offshoot.render.SourceFile;
import dev.offshoot.render.SourceTree;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.name.SqlName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proves an app's tables on a real database: the migrations run, plausible records fit in, and each
 * constraint the agent document asks for refuses what it should.
 */
public final class SchemaProof {
  private final AgentSpec spec;
  private final ProofDatabase database;
  private final List<Finding> findings = new ArrayList<>();

  private SchemaProof(AgentSpec spec, ProofDatabase database) {
    this.spec = spec;
    this.database = database;
  }

  /** Runs the tree's migrations and tries the document's models on them. */
  public static List<Finding> check(AgentSpec spec, SourceTree tree) {
    try (ProofDatabase database = ProofDatabase.open()) {
      var proof = new SchemaProof(spec, database);
      proof.run(ProofDatabase.migrations(tree));
      return List.copyOf(proof.findings);
    }
  }

  private void run(List<SourceFile> migrations) {
    if (migrations.isEmpty()) {
      find("migration", "src/main/resources/db/migration", "There are no migrations", "");
    }
    for (SourceFile migration : migrations) {
      if (!fits("migration", migration.path(), () -> database.script(migration.text()))) {
        return; // later scripts would only repeat the failure
      }
    }
    if (!fits("system-tables", "users and files", this::insertUsersAndFiles)) {
      return;
    }
    List<ModelSpec> ordered = inOrderOfReferences();
    boolean complete = ordered.size() == spec.models().size();
    for (int number = 0; complete && number < 2; number++) {
      complete = insertAll(ordered, number);
    }
    var constraints = new ConstraintProof(database, findings::add);
    if (complete) {
      ordered.forEach(model -> fits("schema", model.name(), () -> constraints.check(model)));
      fits("foreign-key", "all models", this::checkForeignKeys);
    }
  }

  private void insertUsersAndFiles() throws SQLException {
    for (int number = 0; number < 2; number++) {
      database.execute(
          "insert into app_user (id, email, password, name, role, created_at, updated_at)"
              + " values (?, ?, 'x', 'Trial', 'MEMBER', ?, ?)",
          TrialRow.user(number),
          "user" + number + "@example.com",
          TrialRow.MOMENT,
          TrialRow.MOMENT);
      database.execute(
          "insert into file (id, owner_id, name, content_type, size_bytes, sha256, created_at)"
              + " values (?, ?, 'trial.txt', 'text/plain', 1, 'x', ?)",
          TrialRow.file(number),
          TrialRow.user(0),
          TrialRow.MOMENT);
    }
  }

  /** Models whose required references all point to themselves or to models before them. */
  private List<ModelSpec> inOrderOfReferences() {
    List<ModelSpec> ordered = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    List<ModelSpec> waiting = new ArrayList<>(spec.models());
    while (true) {
      List<ModelSpec> next =
          waiting.stream().filter(model -> placed.containsAll(requiredTargets(model))).toList();
      if (next.isEmpty()) {
        break;
      }
      ordered.addAll(next);
      waiting.removeAll(next);
      next.forEach(model -> placed.add(model.name()));
    }
    if (!waiting.isEmpty()) {
      String names = waiting.stream().map(ModelSpec::name).collect(Collectors.joining(", "));
      find(
          "reference-cycle",
          names,
          "No first record can ever be made: each of these needs one of the others",
          "make one of the references optional");
    }
    return ordered;
  }

  private static Set<String> requiredTargets(ModelSpec model) {
    return references(model).stream()
        .filter(field -> field.required() && !field.target().equals(model.name()))
        .map(FieldSpec::target)
        .collect(Collectors.toSet());
  }

  private static List<FieldSpec> references(ModelSpec model) {
    return model.fields().stream().filter(it -> it.type() == FieldType.REFERENCE).toList();
  }

  /** Optional references are filled in afterwards, so that models may point to each other. */
  private boolean insertAll(List<ModelSpec> ordered, int number) {
    boolean complete = true;
    for (ModelSpec model : ordered) {
      complete &=
          fits(
              "insert", model.name(), () -> database.insert(table(model), firstRow(model, number)));
    }
    for (ModelSpec model : ordered) {
      complete = complete && fits("insert", model.name(), () -> complete(model, number));
    }
    return complete;
  }

  private static Map<String, Object> firstRow(ModelSpec model, int number) {
    Map<String, Object> row = TrialRow.of(model, number);
    references(model).stream()
        .filter(field -> !field.required() && !field.personal())
        .forEach(field -> row.put(SqlName.column(field.name()), null));
    return row;
  }

  private void complete(ModelSpec model, int number) throws SQLException {
    for (FieldSpec field : references(model)) {
      if (!field.required() && !field.personal()) {
        database.execute(
            "update "
                + ProofDatabase.quoted(table(model))
                + " set "
                + ProofDatabase.quoted(SqlName.column(field.name()))
                + " = ? where id = ?",
            TrialRow.value(field, number),
            TrialRow.id(model.name(), number));
      }
    }
    if (model.fields().stream().anyMatch(FieldSpec::personal)) {
      database.insert(SqlName.personalTable(model.name()), TrialRow.personal(model, number));
    }
  }

  private void checkForeignKeys() throws SQLException {
    for (Map<String, Object> broken : database.query("pragma foreign_key_check")) {
      find(
          "foreign-key",
          String.valueOf(broken.get("table")),
          "A record points to a " + broken.get("parent") + " that isn't there",
          "");
    }
  }

  private static String table(ModelSpec model) {
    return SqlName.table(model.name());
  }

  private boolean fits(String rule, String where, ProofDatabase.Change change) {
    try {
      change.make();
      return true;
    } catch (SQLException e) {
      find(rule, where, "The database refuses it: " + e.getMessage(), "");
    } catch (ArithmeticException | NumberFormatException e) {
      find(
          rule,
          where,
          "A limit is no number that can be stored: " + e.getMessage(),
          "a smaller one");
    }
    return false;
  }

  private void find(String rule, String where, String message, String fix) {
    findings.add(new Finding(rule, where, 0, message, fix));
  }
}
