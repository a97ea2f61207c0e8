package app.runninggrouplog.platform.record;

import app.runninggrouplog.platform.TestApp;
import app.runninggrouplog.platform.TestClient;
import app.runninggrouplog.platform.TestClient.Reply;
import app.runninggrouplog.platform.action.ActionDefinition;
import app.runninggrouplog.platform.auth.Caller;
import app.runninggrouplog.platform.model.Field;
import app.runninggrouplog.platform.model.FieldType;
import app.runninggrouplog.platform.model.Model;
import app.runninggrouplog.platform.model.Scope;
import app.runninggrouplog.platform.model.Way;
import app.runninggrouplog.platform.record.sql.ConditionSql;
import app.runninggrouplog.platform.rule.FieldCondition;
import app.runninggrouplog.platform.rule.Frozen;
import app.runninggrouplog.platform.rule.Numbering;
import app.runninggrouplog.platform.rule.Occasion;
import app.runninggrouplog.platform.rule.Occasion.Targets;
import app.runninggrouplog.platform.rule.Others;
import app.runninggrouplog.platform.rule.RecordCheck;
import app.runninggrouplog.platform.rule.Total;
import app.runninggrouplog.platform.rule.Write;
import app.runninggrouplog.platform.user.Role;
import app.runninggrouplog.platform.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;
import org.opentest4j.TestAbortedException;

/** Values for the fields of any model that keep all its rules; no two of them alike. */
public final class Samples {
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final TestApp app;
  private final SampleTargets targets;
  private final SampleRows rows;
  private final SamplePeople people;

  public Samples(TestApp app) {
    this.app = app;
    this.targets = new SampleTargets(app, this);
    this.people = new SamplePeople(app);
    this.rows = new SampleRows(app, people);
  }

  /** What it takes to try something. Where that cannot be made, nothing is found out of the app. */
  static <T> T needed(Supplier<T> made) {
    try {
      return made.get();
    } catch (TestAbortedException e) {
      throw e;
    } catch (AssertionError | RuntimeException e) {
      return Assumptions.abort("What it takes to try this could not be made: " + e.getMessage());
    }
  }

  /** What the app keeps of them. */
  SampleRows rows() {
    return rows;
  }

  /** What they point to. */
  SampleTargets targets() {
    return targets;
  }

  /** What comes of writing a record: a new one, or the only one there is. */
  public Reply written(Model model, ObjectNode values, TestClient writer) {
    String path = "/api/models/" + model.name();
    return model.single()
        ? writer.put(path + "/" + model.onlyId(), values)
        : writer.post(path, values);
  }

  /** Values for all fields of a record that this client is about to write. */
  public ObjectNode of(Model model, TestClient writer) {
    return needed(
        () -> taken(model, draft(model, model.fields(), writer, true), List.of(), writer));
  }

  /** The same for a record of which all of this is to hold. */
  ObjectNode where(Model model, List<FieldCondition> all, TestClient writer) {
    return needed(() -> taken(model, draft(model, model.fields(), writer, true), all, writer));
  }

  /** The same, but for fields that may stay empty, and with the choices that are made for it. */
  ObjectNode least(Model model, TestClient writer) {
    return needed(
        () -> taken(model, draft(model, model.fields(), writer, false), List.of(), writer));
  }

  /** Values for all parameters of an action that this client is about to run. */
  public ObjectNode of(ActionDefinition action, TestClient caller) {
    return targets.fitting(action, draft(null, action.parameters(), caller, true), caller);
  }

  /** Other values for a record, as far as it may be changed. */
  public ObjectNode changes(Model model, String id, TestClient writer) {
    return changes(model, id, draft(model, model.fields(), writer, true), writer);
  }

  /** These values for a record, as far as it may be changed; as it stands but for that. */
  public ObjectNode changes(Model model, String id, ObjectNode wanted, TestClient writer) {
    Reply stands = writer.get("/api/models/" + model.name() + "/" + id);
    if (stands.status() == 200) {
      Trial trial = new Trial(app, model, caller(writer));
      ObjectNode stored = (ObjectNode) stands.json();
      SampleFields fields = fields(model, wanted, writer);
      new RuleSamples(fields).close();
      new Search(fields, values -> trial.change(id, values), stored).changes();
    }
    return wanted;
  }

  /** The values, changed until the app takes them as a new record. */
  private ObjectNode taken(
      Model model, ObjectNode values, List<FieldCondition> wanted, TestClient writer) {
    new RuleSamples(fields(model, values, writer)).spread().close();
    Search search = search(model, values, writer).where(wanted);
    if (caller(writer).role() == Role.MEMBER) {
      creating(model).ifPresent(way -> search.where(way.when()));
    }
    if (!search.succeeds(true)) {
      String reason =
          "Nothing was found that the rules of a %s take as a new one.".formatted(model.label());
      return Assumptions.abort(reason + "\n" + values + "\n" + search.faults());
    }
    if (wanted.isEmpty()) {
      search.loosen();
    }
    return values;
  }

  /** Whether the app would take the values as a new record. */
  public boolean takes(Model model, ObjectNode values, TestClient writer) {
    return new Trial(app, model, caller(writer)).creation(values).isEmpty();
  }

  /** Looks for values of a new record, starting from these. */
  Search search(Model model, ObjectNode values, TestClient writer) {
    Trial trial = new Trial(app, model, caller(writer));
    return new Search(fields(model, values, writer), trial::creation, null);
  }

  /** A value for each field by itself. */
  private ObjectNode draft(
      Model model, List<Field> fields, TestClient writer, boolean withOptional) {
    int number = NUMBERS.incrementAndGet();
    ObjectNode values = Json.MAPPER.createObjectNode();
    for (Field field : fields) {
      if (model != null && !sets(model, field, writer)) {
        continue;
      }
      if (field.type() == FieldType.REFERENCE) {
        boolean itself = model != null && field.target().equals(model.name());
        if (field.isRequired() || (withOptional && !itself)) {
          targets.of(model, field, writer).ifPresent(id -> values.put(field.name(), id));
        }
      } else if (field.type() == FieldType.PERSON) {
        if (field.isRequired() || (model != null && leadsToItsWriter(model, field))) {
          values.put(field.name(), people.named(model, field, writer));
        }
      } else if (field.type() != FieldType.FILE) {
        Object value =
            model != null && field.isUnique()
                ? rows.untaken(model, field, number)
                : withOptional ? SampleValue.of(field, number) : SampleValue.usual(field, number);
        values.set(field.name(), Json.MAPPER.valueToTree(value));
      }
    }
    return values;
  }

  /** Nobody else is named, lest they see the record, too. */
  private static boolean leadsToItsWriter(Model model, Field field) {
    return creating(model).filter(way -> way.person().equals(field.name())).isPresent();
  }

  /** The way along which a new record leads to its writer, by what it says itself. */
  private static Optional<Way> creating(Model model) {
    return model.writableTo().stream()
        .filter(way -> way.hops().isEmpty() && !way.isForEverybody())
        .min(Comparator.comparing(way -> way.when().size()));
  }

  /** Whether rules may keep records from being deleted. */
  public static boolean mayBeKept(Model model) {
    return model.rules().stream()
        .anyMatch(rule ->
            (rule instanceof Numbering number && !number.gaps())
                || (rule instanceof Frozen frozen && frozen.isWhole())
                || (rule instanceof RecordCheck check && check.guardsDeletion()));
  }

  /** Whether a rule keeps the record from being deleted by this client. */
  public boolean isKept(Model model, String id, TestClient deleter) {
    RecordStore store = app.services().records();
    Occasion occasion = fields(model, Json.MAPPER.createObjectNode(), deleter).occasion();
    return app.database()
        .read(sql -> new Judgement(store, Caller.SYSTEM, sql).stored(model, id))
        .flatMap(entry -> new Write(model, null, entry.values(), occasion).keeper())
        .isPresent();
  }

  /** The values as those of a model whose rules they may keep or break. */
  SampleFields fields(Model model, ObjectNode values, TestClient writer) {
    RecordStore store = app.services().records();
    Targets reached =
        (reference, id) ->
            app.database()
                .read(sql -> new Judgement(store, Caller.SYSTEM, sql).target(reference, id));
    Caller caller = caller(writer);
    Occasion occasion =
        new Occasion(
            caller,
            caller::email,
            caller.userId(),
            others(model),
            reached,
            (series, first) -> first,
            app.database().clock());
    return new SampleFields(model, values, this, writer, occasion, false);
  }

  private Others others(Model model) {
    ConditionSql found = new ConditionSql(model, app.database().clock());
    return (number, all, ofTheOwner) ->
        app.database().read(sql -> found.some(number, all, null, null).query(sql).size() == number);
  }

  /** Another value for a field at each number. */
  JsonNode another(Model model, Field field, int number, TestClient writer) {
    return Json.MAPPER.valueToTree(
        switch (field.type()) {
          case PERSON -> people.newcomer();
          case REFERENCE -> targets.another(model, field, writer).orElse(null);
          case FILE -> null;
          default ->
              model != null && field.isUnique()
                  ? rows.untaken(model, field, number)
                  : SampleValue.of(field, number);
        });
  }

  /** Who sees them. */
  public Ways ways() {
    return new Ways(app, this);
  }

  /** Rules of other models that count the records of this one. */
  List<Total> totals(Model model) {
    return app.services().records().models().all().stream()
        .flatMap(other -> other.rules().stream())
        .filter(rule -> rule instanceof Total total && total.of().equals(model.name()))
        .map(Total.class::cast)
        .toList();
  }

  Model model(String name) {
    return app.services().records().models().get(name);
  }

  /** Whether whoever is signed in there gives the field its value by hand. */
  boolean sets(Model model, Field field, TestClient writer) {
    return Scope.of(caller(writer)).sets(model, field);
  }

  boolean mayWrite(Model model, TestClient writer) {
    return Scope.of(caller(writer)).mayWrite(model);
  }

  /** The id of whoever is signed in there. */
  String person(TestClient client) {
    return caller(client).userId();
  }

  boolean isMember(TestClient client) {
    return caller(client).role() == Role.MEMBER;
  }

  private Caller caller(TestClient client) {
    return people.caller(client);
  }
}
