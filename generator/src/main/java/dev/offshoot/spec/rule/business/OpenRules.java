package dev.offshoot.spec.rule.business;

import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.Scoping;
import dev.offshoot.spec.form.FieldText;
import dev.offshoot.spec.open.FormSpec;
import dev.offshoot.spec.open.LinkSpec;
import dev.offshoot.spec.open.OpenSpec;
import dev.offshoot.spec.open.PageSpec;
import dev.offshoot.spec.rule.Findings;
import dev.offshoot.spec.rule.Places;
import dev.offshoot.spec.rule.Vocabulary;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What is open to anybody: only what the document names, and only where it can be kept. */
public final class OpenRules {
  private static final Set<FieldType> CLOSED =
      EnumSet.of(FieldType.SECRET, FieldType.FILE, FieldType.PERSON);

  private static final Set<FieldType> UNORDERED =
      EnumSet.of(FieldType.JSON, FieldType.SECRET, FieldType.FILE);

  private final AgentSpec app;
  private final ModelSpec model;
  private final ModelFields fields;
  private final Conditions conditions;
  private final Findings findings;
  private final Set<String> derived;

  private OpenRules(AgentSpec app, ModelSpec model, Findings findings) {
    this.app = app;
    this.model = model;
    this.fields = new ModelFields(model, findings);
    this.conditions = new Conditions(fields, null, findings);
    this.findings = findings;
    this.derived = derived(model);
  }

  public static void check(AgentSpec spec, Findings findings) {
    Places.of(JsonPath.ROOT.field("models"), spec.models())
        .forEach((at, model) -> {
          if (model.open() != null) {
            new OpenRules(spec, model, findings).check(at.field("open"), model.open());
          }
        });
  }

  private static Set<String> derived(ModelSpec model) {
    Set<String> derived = new HashSet<>();
    model.ruleSet().numbers().forEach(rule -> derived.add(rule.field()));
    model.ruleSet().stamps().forEach(rule -> derived.add(rule.field()));
    model.ruleSet().totals().forEach(rule -> derived.add(rule.field()));
    model.ruleSet().computed().forEach(rule -> derived.add(rule.field()));
    return derived;
  }

  private void check(JsonPath at, OpenSpec open) {
    if (model.scoping() != Scoping.SHARED_DATA) {
      findings.add(
          at,
          "opens records that are " + Vocabulary.of(model.scoping()),
          "Make " + model.name() + " shared_data, or leave open out.");
    }
    if (open.page() != null) {
      page(at.field("page"), open.page());
    }
    if (open.form() != null) {
      form(at.field("form"), open.form());
    }
    Findings.Names methods = findings.distinct("link");
    Places.of(at.field("links"), open.links())
        .forEach((place, link) -> {
          methods.take(place.field("id"), link.method(), "Use another id.");
          link(place, link);
        });
  }

  private void page(JsonPath at, PageSpec page) {
    some(at.field("fields"), page.fields(), "Name the fields that are shown.");
    Places.of(at.field("fields"), page.fields()).forEach(this::told);
    conditions.checkStored(at.field("when"), page.when());
    if (page.orderBy() != null) {
      String name = page.orderBy().replaceFirst("^-", "");
      FieldSpec field = fields.named(at.field("orderBy"), name);
      if (field != null && (!page.fields().contains(name) || UNORDERED.contains(field.type()))) {
        findings.add(
            at.field("orderBy"),
            "orders by what is not shown, or has no order",
            "Name one of the fields that are shown.");
      }
    }
  }

  private void form(JsonPath at, FormSpec form) {
    some(at.field("fields"), form.fields(), "Name the fields that anybody fills in.");
    Places.of(at.field("fields"), form.fields())
        .forEach((place, name) -> {
          FieldSpec field = filled(place, name);
          if (field != null && field.type() == FieldType.REFERENCE) {
            choosable(place, field);
          }
        });
    for (FieldSpec field : model.fields()) {
      boolean given = field.defaultValue() != null || form.fields().contains(field.name());
      if (field.required() && !given) {
        findings.add(
            at.field("fields"),
            "lacks " + field.name() + ", which is required and has no default",
            "Add it, give it a default, or make it optional.");
      }
    }
  }

  /** Nobody can choose among what they may not see. */
  private void choosable(JsonPath at, FieldSpec field) {
    app.model(Objects.requireNonNullElse(field.target(), ""))
        .filter(target ->
            target.open() == null
                || target.open().page() == null
                || !target.open().page().fields().contains(target.displayField()))
        .ifPresent(target ->
            findings.add(
                at,
                "is chosen among records of " + target.name() + ", which nobody can see",
                "Give %s a page that shows its %s, or leave the field out."
                    .formatted(target.name(), target.displayField())));
  }

  private void link(JsonPath at, LinkSpec link) {
    Places.of(at.field("shows"), link.shows()).forEach(this::told);
    some(at.field("sets"), link.sets(), "Say what it changes.");
    Places.of(at.field("sets"), link.sets()).forEach(this::set);
    conditions.check(at.field("when"), link.when());
  }

  private void set(JsonPath at, LinkSpec.Setting set) {
    FieldSpec field = filled(at.field("field"), set.field());
    if (field == null) {
      return;
    }
    String text = Objects.requireNonNullElse(set.value(), "");
    boolean moving =
        (field.type() == FieldType.DATE && text.equals("today"))
            || (field.type() == FieldType.DATETIME && text.equals("now"));
    if (field.type() == FieldType.REFERENCE) {
      findings.add(at, "names a record, which no link can know beforehand", "Set another field.");
    } else if (text.isBlank()) {
      findings.add(at.field("value"), "is missing", "Say which value it gets.");
    } else if (!moving) {
      FieldText.kindFault(field, text)
          .ifPresent(fault ->
              findings.add(
                  at.field("value"), fault, "Write it as a value of " + field.name() + "."));
    }
  }

  private FieldSpec filled(JsonPath at, String name) {
    FieldSpec field = open(at, name);
    if (field != null && derived.contains(name)) {
      findings.add(at, "is filled in by the app", "Leave it out.");
      return null;
    }
    return field;
  }

  /** A field that is shown; a reference is shown by the title of what it refers to. */
  private void told(JsonPath at, String name) {
    FieldSpec field = open(at, name);
    if (field == null || field.type() != FieldType.REFERENCE) {
      return;
    }
    app.model(Objects.requireNonNullElse(field.target(), ""))
        .filter(target ->
            target.scoping() == Scoping.USER_SCOPED
                || target
                    .field(Objects.requireNonNullElse(target.displayField(), ""))
                    .filter(title -> title.type() == FieldType.EMAIL)
                    .isPresent())
        .ifPresent(target ->
            findings.add(
                at,
                "would tell anybody what only some may know of " + target.name(),
                "Leave it out, or use a field of " + model.name() + " instead."));
  }

  private FieldSpec open(JsonPath at, String name) {
    FieldSpec field = fields.named(at, name);
    if (field != null && CLOSED.contains(field.type())) {
      findings.add(
          at,
          "is a " + Vocabulary.of(field.type()) + " field, which cannot be open to anybody",
          "Leave it out.");
      return null;
    }
    return field;
  }

  private void some(JsonPath at, List<?> list, String fix) {
    if (list.isEmpty()) {
      findings.add(at, "is missing", fix);
    }
  }
}
