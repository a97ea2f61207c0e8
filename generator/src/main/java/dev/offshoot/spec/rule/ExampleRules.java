package dev.offshoot.spec.rule;

import dev.offshoot.json.Closest;
import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ConnectionType;
import dev.offshoot.spec.DataScope;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.IntegrationSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.Scoping;
import dev.offshoot.spec.example.ActionExample;
import dev.offshoot.spec.example.ExpectedCall;
import dev.offshoot.spec.example.ExpectedMail;
import dev.offshoot.spec.example.ExpectedRecord;
import dev.offshoot.spec.example.ExpectedRecord.Fate;
import dev.offshoot.spec.example.GivenRecord;
import dev.offshoot.spec.example.Person;
import dev.offshoot.spec.form.FieldText;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Examples: all that they name is there, and every value fits where it stands. */
final class ExampleRules {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

  /** Who can stand in a field that holds a person. */
  private static final List<String> PEOPLE = List.of("@caller", "@admin", "@member", "@other");

  private final AgentSpec spec;
  private final ActionSpec action;
  private final Findings findings;

  /** The model of each record that the example has named so far. */
  private final Map<String, ModelSpec> named = new HashMap<>();

  private ExampleRules(AgentSpec spec, ActionSpec action, Findings findings) {
    this.spec = spec;
    this.action = action;
    this.findings = findings;
  }

  static void check(AgentSpec spec, Findings findings) {
    Places.of(JsonPath.ROOT.field("actions"), spec.actions())
        .forEach((at, action) -> {
          Findings.Names names = findings.distinct("example");
          Places.of(at.field("examples"), action.examples())
              .forEach((place, example) -> {
                if (findings.present(place.field("name"), example.name(), "Say what it shows.")) {
                  names.take(place.field("name"), example.name(), "Say what is special about it.");
                }
                new ExampleRules(spec, action, findings).example(place, example);
              });
        });
  }

  private void example(JsonPath at, ActionExample example) {
    moment(at.field("now"), example.now());
    if (example.by() == Person.APP && action.dataScope() == DataScope.USER_SCOPED) {
      findings.add(
          at.field("by"),
          "is app, but this action works with the data of whoever runs it",
          "Use admin or member: a schedule runs it once for each user.");
    }
    Places.of(at.field("given"), example.given()).forEach(this::given);
    input(at.field("input"), example.input());
    Places.of(at.field("unconnected"), example.unconnected()).forEach(this::unconnected);
    Places.of(at.field("calls"), example.calls()).forEach(this::call);
    Places.of(at.field("mails"), example.mails()).forEach(this::mail);
    Places.of(at.field("records"), example.records()).forEach(this::record);
    distinct(at.field("records"), example.records());
  }

  private void moment(JsonPath at, String text) {
    try {
      if (text != null) {
        Instant.parse(text);
      }
    } catch (DateTimeException e) {
      findings.add(at, "is no moment", "Write it like 2026-01-15T09:00:00Z.");
    }
  }

  private void given(JsonPath at, GivenRecord record) {
    moment(at.field("created"), record.created());
    Optional<ModelSpec> model = model(at.field("model"), record.model());
    if (model.isEmpty()) {
      return;
    }
    if (record.of() != null && model.get().scoping() != Scoping.USER_SCOPED) {
      findings.add(
          at.field("of"), "means nothing: a " + record.model() + " is shared", "Leave it out.");
    } else if (record.of() == Person.APP) {
      findings.add(at.field("of"), "is app, which owns nothing", "Use admin, member or other.");
    }
    JsonPath values = at.field("values");
    record.values().forEach((name, value) -> given(values.field(name), model.get(), name, value));
    model.get().fields().stream()
        .filter(field -> field.required() && field.defaultValue() == null && field.name() != null)
        .filter(field -> !record.values().containsKey(field.name()))
        .forEach(field ->
            findings.add(
                values.field(field.name()),
                "is missing, and a " + record.model() + " requires it",
                "Give it a value."));
    name(at.field("as"), record.as(), model.get());
  }

  private void given(JsonPath at, ModelSpec model, String name, String value) {
    field(at, model.fields(), "field of " + model.name(), name)
        .ifPresent(field -> value(at, field, value));
  }

  private void name(JsonPath at, String name, ModelSpec model) {
    if (name == null) {
      return;
    }
    if (!name.matches("[A-Za-z][A-Za-z0-9_-]{0,39}")) {
      findings.add(at, "is no short name", "Use letters and digits, such as drill.");
    } else if (named.putIfAbsent(name, model) != null) {
      findings.add(at, "names two records " + name, "Give each a name of its own.");
    }
  }

  private void input(JsonPath at, Map<String, String> input) {
    // A wrong value is what an example of a refusal is about, so only the names must be right.
    input.forEach((name, value) ->
        field(at.field(name), action.parameters(), "parameter of " + action.name(), name)
            .filter(it -> it.type() == FieldType.REFERENCE || it.type() == FieldType.PERSON)
            .ifPresent(parameter -> value(at.field(name), parameter, value)));
  }

  private Optional<FieldSpec> field(JsonPath at, List<FieldSpec> fields, String what, String name) {
    List<String> names = fields.stream().map(FieldSpec::name).filter(Objects::nonNull).toList();
    return known(at, name, names, what)
        ? fields.stream().filter(it -> name.equals(it.name())).findFirst()
        : Optional.empty();
  }

  private Optional<ModelSpec> model(JsonPath at, String name) {
    List<String> names =
        spec.models().stream().map(ModelSpec::name).filter(Objects::nonNull).toList();
    return known(at, name, names, "model") ? spec.model(name) : Optional.empty();
  }

  private boolean known(JsonPath at, String name, List<String> names, String what) {
    if (names.contains(name)) {
      return true;
    }
    String use =
        Closest.to(String.valueOf(name), names)
            .map(it -> "Use " + it + ".")
            .orElse(names.isEmpty() ? "Leave it out." : "Use " + String.join(", ", names) + ".");
    findings.add(at, "is no " + what, use);
    return false;
  }

  private void value(JsonPath at, FieldSpec field, String value) {
    String text = Objects.requireNonNullElse(value, "");
    if (field.type() == null) {
      return;
    }
    switch (field.type()) {
      case REFERENCE -> reference(at, field, text);
      case PERSON -> person(at, text);
      case FILE, SECRET -> findings.add(at, "is a field that no example can fill", "Leave it out.");
      default ->
          FieldText.fault(field, text)
              .ifPresent(what -> findings.add(at, what, "Give a value that fits the field."));
    }
  }

  private void person(JsonPath at, String text) {
    if (!PEOPLE.contains(text)) {
      findings.add(at, "names nobody", "Use " + String.join(", ", PEOPLE) + ".");
    }
  }

  private void reference(JsonPath at, FieldSpec field, String text) {
    ModelSpec model = text.startsWith("@") ? named.get(text.substring(1)) : null;
    if (model == null || !model.name().equals(field.target())) {
      String wrong = model == null ? "names no given record" : "names one of " + model.plural();
      findings.add(
          at,
          wrong,
          "Give a %s before, \"as\": \"it\" for example, and write @it here."
              .formatted(field.target()));
    }
  }

  private void unconnected(JsonPath at, String name) {
    if (known(at, name, action.integrations(), "integration of " + action.name())
        && integration(name).filter(ExampleRules::isAlwaysConnected).isPresent()) {
      findings.add(at, "needs no settings, so it is always connected", "Leave it out.");
    }
  }

  private Optional<IntegrationSpec> integration(String name) {
    return spec.integrations().stream().filter(it -> name.equals(it.name())).findFirst();
  }

  private static boolean isAlwaysConnected(IntegrationSpec integration) {
    return integration.connectionType() == ConnectionType.NONE
        && integration.baseUrl() != null
        && !integration.baseUrl().contains("{");
  }

  private boolean isMail(String name) {
    return integration(name).filter(it -> it.connectionType() == ConnectionType.SMTP).isPresent();
  }

  private void call(JsonPath at, ExpectedCall call) {
    List<String> services = action.integrations().stream().filter(it -> !isMail(it)).toList();
    known(at.field("service"), call.service(), services, "service of " + action.name());
    if (!METHODS.contains(call.method())) {
      findings.add(
          at.field("method"), "is " + call.method(), "Use GET, POST, PUT, PATCH or DELETE.");
    }
    if (call.path() == null || !call.path().startsWith("/")) {
      findings.add(at.field("path"), "does not begin with /", "Write it like /products.json.");
    }
    if (call.status() != null && (call.status() < 200 || call.status() > 599)) {
      findings.add(at.field("status"), "is " + call.status(), "Use 200, or 404, or 500.");
    }
    if (call.times() != null && call.times() < 1) {
      findings.add(at.field("times"), "is " + call.times(), "Leave out calls that are not made.");
    }
  }

  private void mail(JsonPath at, ExpectedMail mail) {
    findings.present(at.field("to"), mail.to(), "Say to which address.");
    if (action.integrations().stream().noneMatch(this::isMail)) {
      findings.add(
          at, "cannot be sent: " + action.name() + " uses no mail server", "Leave it out.");
    }
  }

  private void record(JsonPath at, ExpectedRecord record) {
    if (!findings.present(
        at.field("is"), record.is(), "Use created, changed, unchanged or deleted.")) {
      return;
    }
    boolean created = record.is() == Fate.CREATED;
    Optional<ModelSpec> model =
        created ? model(at.field("what"), record.what()) : given(at.field("what"), record.what());
    JsonPath values = at.field("values");
    model.ifPresent(it ->
        record.values().forEach((name, value) -> expected(values.field(name), it, name, value)));
    if (record.is() == Fate.DELETED && !record.values().isEmpty()) {
      findings.add(values, "cannot be known of a deleted record", "Leave it out.");
    }
    if (model.filter(ModelSpec::single).isPresent() && (created || record.is() == Fate.DELETED)) {
      findings.add(
          at.field("is"),
          "is " + Vocabulary.of(record.is()) + ", but there is always one",
          "Give it, \"as\": \"it\" for example, and say that @it is changed or unchanged.");
    }
    if (record.count() != null && (!created || record.count() < 1)) {
      findings.add(at.field("count"), "means nothing here", "Leave it out.");
    }
  }

  private Optional<ModelSpec> given(JsonPath at, String what) {
    List<String> names = named.keySet().stream().sorted().map("@"::concat).toList();
    return known(at, what, names, "given record")
        ? Optional.of(named.get(what.substring(1)))
        : Optional.empty();
  }

  private void expected(JsonPath at, ModelSpec model, String name, String value) {
    Optional<FieldSpec> field = field(at, model.fields(), "field of " + model.name(), name);
    field.filter(it -> value != null && !value.isEmpty()).ifPresent(it -> value(at, it, value));
  }

  /** A record has one fate. */
  private void distinct(JsonPath at, List<ExpectedRecord> records) {
    Set<String> seen = new HashSet<>();
    Places.of(at, records)
        .forEach((place, record) -> {
          if (record.is() != Fate.CREATED && record.what() != null && !seen.add(record.what())) {
            findings.add(place, "speaks of " + record.what() + " again", "Say all of it at once.");
          }
        });
  }
}
