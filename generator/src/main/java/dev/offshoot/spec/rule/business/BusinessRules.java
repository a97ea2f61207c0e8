package dev.offshoot.spec.rule.business;

import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.Audience;
import dev.offshoot.spec.DataScope;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.Scoping;
import dev.offshoot.spec.business.CheckRule;
import dev.offshoot.spec.business.FrozenRule;
import dev.offshoot.spec.business.NoOverlapRule;
import dev.offshoot.spec.business.OnlyOnceRule;
import dev.offshoot.spec.business.Rule;
import dev.offshoot.spec.business.RuleSet;
import dev.offshoot.spec.business.TotalRule;
import dev.offshoot.spec.business.TransitionRule;
import dev.offshoot.spec.business.TransitionRule.Step;
import dev.offshoot.spec.rule.Findings;
import dev.offshoot.spec.rule.Places;
import java.util.List;

/** What the rules of a model say: about fields that are there, and what can be judged. */
public final class BusinessRules {
  private static final int MOST = 1_000;

  private final AgentSpec app;
  private final ModelFields fields;
  private final Conditions conditions;
  private final Findings findings;

  private BusinessRules(AgentSpec app, ModelSpec model, Findings findings) {
    this.app = app;
    this.fields = new ModelFields(model, findings);
    this.conditions = new Conditions(fields, null, findings);
    this.findings = findings;
  }

  public static void check(AgentSpec spec, Findings findings) {
    Places.of(JsonPath.ROOT.field("models"), spec.models())
        .forEach((at, model) -> {
          new BusinessRules(spec, model, findings).check(at.field("rules"), model.ruleSet());
          new Visibility(spec, model, findings).check(at);
        });
  }

  private void check(JsonPath at, RuleSet rules) {
    rules
        .lists()
        .forEach((kind, list) ->
            Places.of(at.field(kind), list)
                .forEach((place, rule) -> {
                  conditions(place.field("when"), rule);
                  exemption(place, rule);
                }));
    DerivedFields.check(app, fields, findings, at);
    Places.of(at.field("checks"), rules.checks()).forEach(this::check);
    Places.of(at.field("transitions"), rules.transitions()).forEach(this::transitions);
    Places.of(at.field("frozen"), rules.frozen()).forEach(this::frozen);
    Places.of(at.field("noOverlaps"), rules.noOverlaps()).forEach(this::noOverlap);
    Places.of(at.field("onlyOnce"), rules.onlyOnce()).forEach(this::onlyOnce);
  }

  /** A rule must hold for somebody. */
  private void exemption(JsonPath at, Rule rule) {
    if (rule.exemptsAdmin() && !othersWrite(fields.model())) {
      findings.add(
          at.field("exemptsAdmin"),
          "leaves out all who write these records",
          "Leave it out, or let members write them, by hand or by a shared_data action.");
    }
  }

  private boolean othersWrite(ModelSpec model) {
    boolean byAction =
        model.scoping() != Scoping.USER_SCOPED
            && app.actions().stream()
                .filter(action -> action.role() != Audience.ADMIN)
                .anyMatch(action -> action.dataScope() == DataScope.SHARED_DATA);
    boolean byAnybody =
        model.open() != null && (model.open().form() != null || !model.links().isEmpty());
    return model.writableBy() != Audience.ADMIN || byAction || byAnybody;
  }

  /** A total's conditions are about the records that it sums up. */
  private void conditions(JsonPath at, Rule rule) {
    switch (rule) {
      case TotalRule ofOthers -> {}
      case CheckRule check -> through().check(at, check.when());
      case NoOverlapRule among -> conditions.checkAmongRecords(at, among.when());
      case OnlyOnceRule among -> conditions.checkAmongRecords(at, among.when());
      default -> conditions.check(at, rule.when());
    }
  }

  private Conditions through() {
    return new Conditions(fields, app, findings);
  }

  private void check(JsonPath at, CheckRule rule) {
    if (rule.that().isEmpty()) {
      findings.add(at.field("that"), "is missing", "Say what must hold.");
    }
    through().checkDemands(at.field("that"), rule.that());
    fields.named(at.field("guards"), rule.guards());
    Places.of(at.field("guards"), rule.guards()).forEach(this::byHand);
  }

  /** Reports a field that nobody changes by hand. */
  private void byHand(JsonPath at, String name) {
    if (fields.model().field(name).filter(fields.model()::fillsIn).isPresent()) {
      findings.add(
          at,
          "is filled in by the app, and changed by nobody",
          "Name the fields from which it follows.");
    }
  }

  private void transitions(JsonPath at, TransitionRule rule) {
    FieldSpec state = fields.typed(at.field("field"), rule.field(), FieldType.ENUM);
    if (rule.steps().isEmpty()) {
      findings.add(at.field("steps"), "is missing", "Say which ways there are.");
    }
    if (state == null) {
      return;
    }
    options(at.field("start"), state, rule.start());
    boolean begins =
        state.defaultValue() == null
            || rule.start().isEmpty()
            || rule.start().contains(state.defaultValue());
    if (!begins) {
      findings.add(
          at.field("start"),
          "lacks the default of " + state.name() + ", " + state.defaultValue(),
          "Add it, or change the default.");
    }
    Places.of(at.field("steps"), rule.steps()).forEach((place, it) -> step(place, state, it));
  }

  private void step(JsonPath at, FieldSpec state, Step step) {
    if (step.from().isEmpty()) {
      findings.add(at.field("from"), "is missing", "Say which options it leads from.");
    }
    options(at.field("from"), state, step.from());
    fields.option(at.field("to"), state, step.to());
    if (step.onlyBy() != null) {
      fields.typed(at.field("onlyBy"), step.onlyBy(), FieldType.PERSON, FieldType.EMAIL);
    }
    if (step.notBy() != null) {
      fields.typed(at.field("notBy"), step.notBy(), FieldType.PERSON, FieldType.EMAIL);
    }
    Places.of(at.field("needs"), step.needs()).forEach(fields::judged);
    Places.of(at.field("needsChanged"), step.needsChanged())
        .forEach((place, name) -> {
          fields.judged(place, name);
          byHand(place, name);
        });
  }

  private void options(JsonPath at, FieldSpec state, List<String> values) {
    Places.of(at, values).forEach((place, value) -> fields.option(place, state, value));
  }

  private void frozen(JsonPath at, FrozenRule rule) {
    fields.named(at.field("fields"), rule.fields());
    fields.named(at.field("except"), rule.except());
    if (!rule.fields().isEmpty() && !rule.except().isEmpty()) {
      findings.add(
          at.field("except"),
          "is said beside fields",
          "Name those that stay, or those that do not.");
    }
    if (rule.fields().isEmpty() && rule.when().isEmpty()) {
      findings.add(
          at.field("when"),
          "is missing, so that no record could ever change",
          "Say from when on, or name the fields that stay as they were created.");
    }
  }

  private void noOverlap(JsonPath at, NoOverlapRule rule) {
    FieldSpec from =
        fields.typed(at.field("from"), rule.from(), FieldType.DATE, FieldType.DATETIME);
    if (from != null) {
      fields.typed(at.field("to"), rule.to(), from.type());
    }
    if (from != null && from.name().equals(rule.to())) {
      findings.add(at.field("to"), "is the field in which it begins", "Name another one.");
    }
    fields.comparable(at.field("within"), rule.within());
    fields.across(at.field("across"), rule.across());
  }

  private void onlyOnce(JsonPath at, OnlyOnceRule rule) {
    fields.comparable(at.field("fields"), rule.fields());
    if (rule.fields().isEmpty() && rule.date() == null && rule.atMost() == null) {
      findings.add(
          at.field("fields"),
          "is missing",
          "Name what may not be the same, or say with atMost how many records there may be.");
    }
    if (rule.atMost() != null && (rule.atMost() < 1 || rule.atMost() > MOST)) {
      findings.add(
          at.field("atMost"), "is " + rule.atMost(), "Use a number from 1 to " + MOST + ".");
    }
    if (rule.date() != null) {
      fields.typed(at.field("date"), rule.date(), FieldType.DATE, FieldType.DATETIME);
    }
    if ((rule.date() == null) != (rule.per() == null)) {
      findings.add(
          at.field(rule.per() == null ? "per" : "date"),
          "is missing",
          "Give date and per together, or neither.");
    }
    fields.across(at.field("across"), rule.across());
  }
}
