package app.gardentoollending.platform.record;

import app.gardentoollending.platform.TestApp;
import app.gardentoollending.platform.TestClient;
import app.gardentoollending.platform.auth.Audience;
import app.gardentoollending.platform.auth.Caller;
import app.gardentoollending.platform.model.Field;
import app.gardentoollending.platform.model.FieldType;
import app.gardentoollending.platform.model.Model;
import app.gardentoollending.platform.model.Scoping;
import app.gardentoollending.platform.open.PublicParts;
import app.gardentoollending.platform.record.sql.ConditionSql;
import app.gardentoollending.platform.record.sql.StoredForm;
import app.gardentoollending.platform.rule.FieldCondition;
import app.gardentoollending.platform.rule.Frozen;
import app.gardentoollending.platform.rule.Numbering;
import app.gardentoollending.platform.rule.Occasion;
import app.gardentoollending.platform.rule.Occasion.Targets;
import app.gardentoollending.platform.rule.Others;
import app.gardentoollending.platform.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Values for the fields of any model that keep all its rules; no two of them alike. */
public final class Samples {
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final int TRIES = 1_000;

  private final TestApp app;
  private final Map<List<Object>, String> targets = new HashMap<>();

  public Samples(TestApp app) {
    this.app = app;
  }

  /** Values for all fields of a record that this client is about to write. */
  public ObjectNode of(Model model, TestClient writer) {
    return of(model, writer, true);
  }

  /** Values for all parameters of an action that this client is about to run. */
  public ObjectNode of(List<Field> parameters, TestClient caller) {
    Model asModel =
        new Model(
            "parameters",
            "Parameters",
            "Parameters",
            "",
            Scoping.SHARED_DATA,
            Audience.BOTH,
            Audience.BOTH,
            parameters,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            PublicParts.NONE,
            null);
    return of(asModel, caller, true);
  }

  private ObjectNode of(Model model, TestClient writer, boolean withOptional) {
    int number = NUMBERS.incrementAndGet();
    ObjectNode values = Json.MAPPER.createObjectNode();
    for (Field field : model.fields()) {
      // What stays as it was created is the same in all samples, so that one may replace another.
      int of = isFixed(model, field) && !field.isUnique() ? 1 : number;
      if (model.isDerived(field)) {
        continue;
      }
      if (field.type() == FieldType.REFERENCE) {
        if (field.isRequired() || (withOptional && !field.target().equals(model.name()))) {
          target(model, field, writer).ifPresent(id -> values.put(field.name(), id));
        }
      } else if (field.type() == FieldType.PERSON) {
        if (field.isRequired() || leadsToItsWriter(model, field)) {
          values.put(field.name(), app.userId(writer));
        }
      } else if (field.type() != FieldType.FILE) {
        Object value = field.isUnique() ? free(model, field, number) : SampleValue.of(field, of);
        values.set(field.name(), Json.MAPPER.valueToTree(value));
      }
    }
    RuleSamples rules = rules(model, values, writer);
    rules.spread();
    rules.keepAll();
    return values;
  }

  /** Nobody else is named, lest they see the record, too. */
  private static boolean leadsToItsWriter(Model model, Field field) {
    return model.visibleTo().stream()
        .filter(way -> way.hops().isEmpty())
        .findFirst()
        .filter(way -> way.person().equals(field.name()))
        .isPresent();
  }

  /** Whether records have a number from the beginning, and so cannot be deleted. */
  public static boolean areKept(Model model) {
    return model.rules().stream()
        .anyMatch(rule -> rule instanceof Numbering numbers && numbers.when().isEmpty());
  }

  /** Whether the field stays as it was when its record was created. */
  public static boolean isFixed(Model model, Field field) {
    return model.rules().stream()
        .anyMatch(rule ->
            rule instanceof Frozen frozen
                && frozen.when().isEmpty()
                && frozen.frozen().contains(field.name()));
  }

  /** The values as those of a model whose rules they may keep or break. */
  RuleSamples rules(Model model, ObjectNode values, TestClient writer) {
    RecordStore store = app.services().records();
    Targets targets =
        (reference, id) ->
            app.database()
                .read(sql -> new Judgement(store, Caller.SYSTEM, sql).target(reference, id));
    Occasion occasion = Occasion.among(others(model), targets, app.database().clock());
    return new RuleSamples(new SampleFields(model, values, this, writer, occasion));
  }

  private Others others(Model model) {
    ConditionSql rows = new ConditionSql(model, app.database().clock());
    return (number, all, ofTheOwner) ->
        app.database().read(sql -> rows.some(number, all, null, null).query(sql).size() == number);
  }

  /** Another value for a field at each number. */
  JsonNode another(Model model, Field field, int number, TestClient writer) {
    if (field.type() == FieldType.REFERENCE) {
      targets.clear();
    }
    return Json.MAPPER.valueToTree(
        switch (field.type()) {
          case PERSON -> app.userId(writer == app.admin() ? app.otherAdmin() : app.admin());
          case REFERENCE -> target(model, field, writer).orElse(null);
          default -> SampleValue.of(field, number);
        });
  }

  /** Gives a record another value past all rules, as if it had come so in the course of time. */
  void bend(Model model, String id, Field field, Object value) {
    String update =
        "update \"%s\" set \"%s\" = ? where id = ?".formatted(model.table(), field.column());
    app.database().write(sql -> sql.execute(update, StoredForm.write(field, value), id));
  }

  /** A value that no record has yet. Where all few that there are have been used, one is freed. */
  private Object free(Model model, Field field, int number) {
    for (int next = number; next < number + TRIES; next++) {
      Object value = SampleValue.of(field, next);
      if (!isTaken(model, field, value)) {
        return value;
      }
    }
    Object value = SampleValue.of(field, number);
    String delete = "delete from \"%s\" where \"%s\" = ?".formatted(model.table(), field.column());
    app.database().write(sql -> sql.execute(delete, StoredForm.write(field, value)));
    return value;
  }

  /** Takes away what gets in the way of a sample that cannot be made to differ from it. */
  void free(Model model, List<FieldCondition> all) {
    ConditionSql rows = new ConditionSql(model, app.database().clock());
    String delete = "delete from \"%s\" where id = ?".formatted(model.table());
    app.database()
        .write(sql -> {
          rows.some(TRIES, all, null, null)
              .query(sql)
              .forEach(row -> sql.execute(delete, row.text("id")));
          return null;
        });
  }

  private boolean isTaken(Model model, Field field, Object value) {
    String query =
        "select id from \"%s\" where \"%s\" = ?".formatted(model.table(), field.column());
    Object stored = StoredForm.write(field, value);
    return !app.database().read(sql -> sql.query(query, stored)).isEmpty();
  }

  /**
   * A record to point to, which the writer creates if it is to be theirs, and else the
   * administrator. The same again and again, unless each may be pointed to only once, or nothing
   * else tells the samples apart.
   */
  private Optional<String> target(Model model, Field field, TestClient writer) {
    Model target = app.services().records().models().get(field.target());
    TestClient creator = target.isUserScoped() ? writer : app.admin();
    String path = "/api/models/" + target.name();
    boolean seenByAll = target.visibleTo().isEmpty();
    List<Object> key =
        isFixed(model, field) && seenByAll
            ? List.of(target.name(), creator)
            : List.of(target.name(), creator, writer);
    String known = pointsOnce(model, field) ? null : targets.get(key);
    if (known != null && creator.get(path + "/" + known).status() == 200) {
      return Optional.of(known);
    }
    boolean unreachable =
        writer.get(path).status() == 403
            || (creator == writer
                && creator.post(path, of(target, creator, false)).status() == 403);
    if (unreachable && !field.isRequired()) {
      return Optional.empty();
    }
    var made = creator.post(path, of(target, creator, false)).expect(201);
    String id = made.json().get("id").asText();
    targets.put(key, id);
    new Ways(app, this).lead(target, id, writer);
    return Optional.of(id);
  }

  /** Lets somebody see a record, by what leads from it to them. */
  public void show(Model model, String id, TestClient viewer) {
    new Ways(app, this).lead(model, id, viewer);
  }

  /** What an administrator writes of a model, but for fields that may stay empty. */
  ObjectNode least(Model model) {
    return of(model, app.admin(), false);
  }

  private static boolean pointsOnce(Model model, Field field) {
    return field.isUnique()
        || model.fields().stream().noneMatch(each -> isFree(model, each.name()))
        || model.uniques().stream()
            .filter(names -> names.contains(field.name()))
            .anyMatch(names -> names.stream().noneMatch(name -> isFree(model, name)));
  }

  /** Whether each sample has another value there. */
  private static boolean isFree(Model model, String name) {
    return switch (model.field(name).orElseThrow().type()) {
      case REFERENCE, PERSON, ENUM, BOOLEAN -> false;
      default -> true;
    };
  }

  /** A target of the field that is somebody else's own, if its model has such. */
  Optional<String> outOfReach(Field field, TestClient other) {
    Model target = app.services().records().models().get(field.target());
    if (!target.isUserScoped()) {
      return target.visibleTo().isEmpty() || app.admin() == other
          ? Optional.empty()
          : target(target, field, app.admin());
    }
    return target(target, field, other);
  }
}
