package dev.offshoot.render.page;

import dev.offshoot.render.text.SqlString;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.OptionSpec;
import dev.offshoot.spec.Scoping;
import dev.offshoot.spec.business.Across;
import dev.offshoot.spec.business.NoOverlapRule;
import dev.offshoot.spec.business.OnlyOnceRule;
import dev.offshoot.spec.name.SqlName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of one model, in the words that SQLite and PostgreSQL share. */
final class ModelTable {
  private static final Set<FieldType> TEXTUAL =
      EnumSet.of(FieldType.STRING, FieldType.TEXT, FieldType.EMAIL, FieldType.URL);

  private final ModelSpec model;
  private final String name;
  private final boolean userScoped;
  private final List<String> lines = new ArrayList<>();
  private final Set<ModelTables.Index> indexes = new LinkedHashSet<>();

  private ModelTable(ModelSpec model, String name) {
    this.model = model;
    this.name = name;
    this.userScoped = model.scoping() == Scoping.USER_SCOPED;
  }

  /** The table of the records. */
  static ModelTables.Table of(ModelSpec model) {
    return new ModelTable(model, SqlName.table(model.name())).records();
  }

  /** The table beside it, with one row for each user who has something personal in a record. */
  static ModelTables.Table personal(ModelSpec model) {
    return new ModelTable(model, SqlName.personalTable(model.name())).personal();
  }

  private ModelTables.Table records() {
    List<FieldSpec> fields = model.fields().stream().filter(field -> !field.personal()).toList();
    lines.add("\"id\" text primary key");
    if (userScoped) {
      lines.add("\"owner_id\" text not null" + references("app_user", "cascade"));
      indexes.add(index(List.of("owner_id"), List.of("owner_id", "id")));
    }
    fields.forEach(field -> lines.add(column(field)));
    lines.add("\"version\" bigint not null");
    lines.add("\"created_at\" text not null");
    lines.add("\"updated_at\" text not null");
    Stream.concat(
            fields.stream().filter(FieldSpec::unique).map(field -> List.of(field.name())),
            model.uniques().stream())
        .distinct()
        .forEach(names -> lines.add("unique (" + quoted(owned(names)) + ")"));
    addIndexes(fields);
    return new ModelTables.Table(name, lines, List.copyOf(indexes));
  }

  private ModelTables.Table personal() {
    List<FieldSpec> fields = model.fields().stream().filter(FieldSpec::personal).toList();
    String table = SqlName.table(model.name());
    lines.add("\"record_id\" text not null" + references(table, "cascade"));
    lines.add("\"user_id\" text not null" + references("app_user", "cascade"));
    fields.forEach(field -> lines.add(column(field)));
    lines.add("primary key (\"record_id\", \"user_id\")");
    addPointers(fields);
    return new ModelTables.Table(name, lines, List.copyOf(indexes));
  }

  private void addIndexes(List<FieldSpec> fields) {
    addPointers(fields);
    Set<String> named = indexes.stream().map(ModelTables.Index::name).collect(Collectors.toSet());
    for (List<String> names : model.indexes()) {
      if (isOrdered(names)) {
        continue;
      }
      ModelTables.Index index = index(columns(names), owned(names));
      if (named.add(index.name())) {
        indexes.add(index);
      }
    }
    for (List<String> names : compared()) {
      ModelTables.Index index = index(columns(names), columns(names));
      if (!isFound(names) && named.add(index.name())) {
        indexes.add(index);
      }
    }
  }

  /** What rules hold against the records of everybody with every write. */
  private List<List<String>> compared() {
    List<List<String>> all = new ArrayList<>();
    for (OnlyOnceRule rule : model.ruleSet().onlyOnce()) {
      if (rule.across() != Across.OWNER) {
        all.add(Stream.concat(rule.fields().stream(), Stream.ofNullable(rule.date())).toList());
      }
    }
    for (NoOverlapRule rule : model.ruleSet().noOverlaps()) {
      if (rule.across() != Across.OWNER) {
        all.add(Stream.concat(rule.within().stream(), Stream.of(rule.from())).toList());
      }
    }
    return all;
  }

  /** Whether an index that is there anyway leads to few records. */
  private boolean isFound(List<String> names) {
    return names.isEmpty()
        || (!userScoped && isOrdered(names))
        || names.stream()
            .map(name -> model.field(name).orElseThrow())
            .anyMatch(
                field -> field.type() == FieldType.REFERENCE || (field.unique() && !userScoped));
  }

  /** The app itself makes what single fields that are no text are found and ordered by. */
  private boolean isOrdered(List<String> names) {
    return names.size() == 1
        && model
            .field(names.getFirst())
            .filter(field -> !TEXTUAL.contains(field.type()))
            .isPresent();
  }

  /** Deleting a record looks for everything that points to it. */
  private void addPointers(List<FieldSpec> fields) {
    fields.stream()
        .filter(this::isPointer)
        .map(it -> List.of(SqlName.column(it.name())))
        .forEach(column -> indexes.add(index(column, column)));
  }

  /** Where records have no owner, what orders them by a reference finds what points there, too. */
  private boolean isPointer(FieldSpec field) {
    return field.type() == FieldType.FILE
        || (field.type() == FieldType.REFERENCE && (userScoped || field.personal()));
  }

  private ModelTables.Index index(List<String> names, List<String> columns) {
    return new ModelTables.Index(name + "__" + String.join("__", names), quoted(columns));
  }

  private static String column(FieldSpec field) {
    String name = quoted(List.of(SqlName.column(field.name())));
    return name + type(field) + (field.required() ? " not null" : "") + rule(name, field);
  }

  private static String type(FieldSpec field) {
    return switch (field.type()) {
      case INTEGER, DECIMAL, MONEY -> " bigint";
      case BOOLEAN -> " integer";
      default -> " text";
    };
  }

  private static String rule(String name, FieldSpec field) {
    return switch (field.type()) {
      case BOOLEAN -> " check (" + name + " in (0, 1))";
      case ENUM -> " check (" + name + " in (" + options(field) + "))";
      case FILE -> references("file", "set null");
      case PERSON -> references("app_user", "restrict");
      case REFERENCE ->
          references(
              SqlName.table(field.target()),
              switch (field.onDelete()) {
                case RESTRICT -> "restrict";
                case CASCADE -> "cascade";
                case SET_NULL -> "set null";
              });
      default -> "";
    };
  }

  private static String options(FieldSpec field) {
    return field.options().stream()
        .map(OptionSpec::value)
        .map(value -> new SqlString(value).toString())
        .collect(Collectors.joining(", "));
  }

  private static String references(String table, String onDelete) {
    return " references \"%s\" (\"id\") on delete %s".formatted(table, onDelete);
  }

  /** Among the records of one user, where records belong to users. */
  private List<String> owned(List<String> fieldNames) {
    return Stream.concat(
            userScoped ? Stream.of("owner_id") : Stream.empty(), columns(fieldNames).stream())
        .toList();
  }

  private static List<String> columns(List<String> fieldNames) {
    return fieldNames.stream().map(SqlName::column).toList();
  }

  private static String quoted(List<String> columns) {
    return columns.stream().map(it -> '"' + it + '"').collect(Collectors.joining(", "));
  }
}
