package dev.offshoot.spec.rule.business;

import dev.offshoot.json.Closest;
import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.OptionSpec;
import dev.offshoot.spec.business.ComputedRule;
import dev.offshoot.spec.business.CopyRule;
import dev.offshoot.spec.business.Formula;
import dev.offshoot.spec.business.Moment;
import dev.offshoot.spec.business.NumberRule;
import dev.offshoot.spec.business.RuleSet;
import dev.offshoot.spec.business.StampRule;
import dev.offshoot.spec.business.TotalRule;
import dev.offshoot.spec.rule.Findings;
import dev.offshoot.spec.rule.Places;
import dev.offshoot.spec.rule.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Fields that the app fills in by itself: each in one way, and from what it knows. */
record DerivedFields(AgentSpec app, ModelFields fields, Findings findings, Set<String> taken) {
  private static final FieldType[] NUMBERS = {
    FieldType.INTEGER, FieldType.DECIMAL, FieldType.MONEY
  };

  static void check(AgentSpec app, ModelFields fields, Findings findings, JsonPath at) {
    DerivedFields derived = new DerivedFields(app, fields, findings, new HashSet<>());
    RuleSet rules = fields.model().ruleSet();
    Places.of(at.field("numbers"), rules.numbers()).forEach(derived::number);
    Places.of(at.field("stamps"), rules.stamps()).forEach(derived::stamp);
    Places.of(at.field("totals"), rules.totals()).forEach(derived::total);
    Places.of(at.field("copies"), rules.copies()).forEach(derived::copy);
    Places.of(at.field("computed"), rules.computed()).forEach(derived::computed);
  }

  private void number(JsonPath at, NumberRule rule) {
    filled(at, rule.field(), FieldType.STRING);
    fields.across(at.field("across"), rule.across());
    String prefix = Objects.requireNonNullElse(rule.prefix(), "");
    if (!prefix.matches("[\\p{L}\\p{N} ._/#-]{0,20}")) {
      findings.add(
          at.field("prefix"),
          "is no short beginning of a number",
          "Use at most 20 letters, digits, blanks and . _ / # -.");
    }
    between(at.field("digits"), rule.digits(), 1, 12);
    between(at.field("first"), rule.first(), 0, 1_000_000_000);
  }

  private void between(JsonPath at, Integer number, int least, int most) {
    if (number != null && (number < least || number > most)) {
      findings.add(at, "is " + number, "Use a number from " + least + " to " + most + ".");
    }
  }

  private void stamp(JsonPath at, StampRule rule) {
    if (rule.source() != null) {
      filled(
          at,
          rule.field(),
          switch (rule.source()) {
            case CALLER -> FieldType.PERSON;
            case CALLER_EMAIL -> FieldType.EMAIL;
            case CALLER_NAME -> FieldType.STRING;
            case TODAY -> FieldType.DATE;
            case NOW -> FieldType.DATETIME;
          });
    }
  }

  private void computed(JsonPath at, ComputedRule rule) {
    FieldSpec field =
        fields.model().field(Objects.requireNonNullElse(rule.field(), "")).orElse(null);
    boolean time =
        field != null && (field.type() == FieldType.DATE || field.type() == FieldType.DATETIME);
    filled(at, rule.field(), time ? new FieldType[] {field.type()} : NUMBERS);
    formula(at.field("formula"), time ? field : null, rule.formula());
    Places.of(at.field("cases"), rule.cases())
        .forEach((place, each) -> {
          formula(place.field("formula"), time ? field : null, each.formula());
          new Conditions(fields, null, findings).checkForGood(place.field("when"), each.when());
          if (each.when().isEmpty()) {
            findings.add(
                place.field("when"),
                "is missing, so that what comes after it never counts",
                "Say when the case holds; the formula beside cases counts where none does.");
          }
        });
    if (new Sources(app).reach(fields.model(), rule.field(), fields.model(), rule.field())) {
      findings.add(
          at.field("formula"),
          "follows from " + rule.field() + " itself",
          "Calculate with other fields.");
    }
  }

  private void formula(JsonPath place, FieldSpec time, String text) {
    if (time != null) {
      moment(place, time, Objects.requireNonNullElse(text, ""));
      return;
    }
    Formula formula = Formula.of(Objects.requireNonNullElse(text, ""));
    formula
        .fault()
        .ifPresent(fault -> findings.add(place, fault, "Write it like quantity * price."));
    formula.numbers().forEach(name -> fields.typed(place, name, NUMBERS));
    formula.times().forEach((name, type) -> fields.typed(place, name, type));
    formula.texts().forEach(name -> fields.typed(place, name, FieldType.STRING, FieldType.TEXT));
  }

  /** A date or a moment that is reckoned from another field. */
  private void moment(JsonPath place, FieldSpec field, String text) {
    Moment moment = Moment.read(text).filter(it -> !it.isMoving()).orElse(null);
    if (moment == null) {
      findings.add(
          place,
          "is not reckoned from another date or datetime field",
          "Write it like loanedOn + 28d, loanedOn + loanDays * 1d, startsAt + length * 1min or"
              + " collectOn - 1d @ 18:00.");
      return;
    }
    FieldSpec base = fields.typed(place, moment.base(), FieldType.DATE, FieldType.DATETIME);
    if (moment.factor() != null) {
      fields.typed(place, moment.factor(), FieldType.INTEGER);
    }
    if (base != null && moment.type(base.type()).orElse(null) != field.type()) {
      findings.add(
          place,
          "gives no " + Vocabulary.of(field.type()),
          field.type() == FieldType.DATE
              ? "Begin with a date field, and go on in d, w, m or y."
              : "Begin with a datetime field, or say the time of the day: collectOn-1d@18:00.");
    }
  }

  private void total(JsonPath at, TotalRule rule) {
    filled(at, rule.field(), NUMBERS);
    ModelSpec other = app.model(Objects.requireNonNullElse(rule.of(), "")).orElse(null);
    if (other == null) {
      List<String> names = app.models().stream().map(ModelSpec::name).toList();
      String use = Closest.to(rule.of(), names).orElseGet(() -> String.join(", ", names));
      findings.add(at.field("of"), "names no model", "Use one of the models: " + use + ".");
      return;
    }
    ModelFields others = new ModelFields(other, findings);
    new Conditions(others, null, findings).checkCounted(at.field("when"), rule.when());
    FieldSpec by = others.typed(at.field("by"), rule.by(), FieldType.REFERENCE);
    if (by != null && !fields.model().name().equals(by.target())) {
      findings.add(
          at.field("by"),
          "points to " + by.target(),
          "Name a reference of " + other.name() + " that points to " + fields.model().name() + ".");
    }
    if (rule.sum() != null) {
      others.typed(at.field("sum"), rule.sum(), NUMBERS);
    }
    if (new Sources(app).reach(fields.model(), rule.field(), fields.model(), rule.field())) {
      findings.add(at.field("sum"), "follows from the total itself", "Sum up another field.");
    }
  }

  private void copy(JsonPath at, CopyRule rule) {
    JsonPath place = at.field("from");
    String from = Objects.requireNonNullElse(rule.from(), "");
    int dot = from.indexOf('.');
    if (dot < 0) {
      findings.add(place, "names no field of another record", "Write it like product.price.");
      return;
    }
    FieldSpec reference = fields.typed(place, from.substring(0, dot), FieldType.REFERENCE);
    ModelSpec target = reference == null ? null : app.model(reference.target()).orElse(null);
    FieldSpec source =
        target == null
            ? null
            : new ModelFields(target, findings).judged(place, from.substring(dot + 1));
    if (source != null) {
      filled(at, rule.field(), source.type());
      fields
          .model()
          .field(rule.field())
          .ifPresent(field -> holds(at.field("field"), field, source));
    }
  }

  /** What is copied must not be refused by the field that it is copied to. */
  private void holds(JsonPath at, FieldSpec field, FieldSpec source) {
    List<String> options = field.options().stream().map(OptionSpec::value).toList();
    boolean narrower =
        differs(field.min(), source.min())
            || differs(field.max(), source.max())
            || differs(field.pattern(), source.pattern())
            || field.decimals() < source.decimals()
            || !Objects.equals(field.target(), source.target())
            || source.options().stream().anyMatch(option -> !options.contains(option.value()));
    if (narrower) {
      findings.add(
          at,
          "might refuse what is copied to it",
          "Give it the scale, options and target of %s, and its min, max and pattern or none."
              .formatted(source.name()));
    }
  }

  private static boolean differs(String bound, String other) {
    return bound != null && !bound.equals(other);
  }

  /** The field must be nobody else's to fill in, and of one of these types. */
  private void filled(JsonPath at, String name, FieldType... types) {
    FieldSpec field = fields.typed(at.field("field"), name, types);
    if (field == null) {
      return;
    }
    if (!taken.add(name)) {
      findings.add(at.field("field"), "is filled in by another rule", "Leave one of them out.");
    }
    if (field.required() || field.defaultValue() != null) {
      findings.add(
          at.field("field"),
          "is required or has a default, although the app fills it in",
          "Leave required and defaultValue of " + name + " out.");
    }
  }
}
