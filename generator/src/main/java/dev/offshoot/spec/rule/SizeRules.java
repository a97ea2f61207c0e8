package dev.offshoot.spec.rule;

import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.IntegrationSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.business.Rule;
import dev.offshoot.spec.example.ActionExample;
import dev.offshoot.spec.open.OpenSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import java.util.List;

/** How much one app may hold. */
final class SizeRules {
  private static final int MODELS = 40;
  private static final int FIELDS = 60;
  private static final int KEYS = 20;
  private static final int OPTIONS = 60;
  private static final int RULES = 30;
  private static final int COLUMNS = 6;
  private static final int LINKS = 10;
  private static final int CONDITIONS = 10;
  private static final int ACTIONS = 60;
  private static final int PARAMETERS = 20;
  private static final int PHRASES = 20;
  private static final int SCHEDULES = 40;
  private static final int STEPS = 20;
  private static final int INTEGRATIONS = 20;
  private static final int HOSTS = 20;
  private static final int FIRST_STEPS = 20;
  private static final int EXAMPLES = 20;
  private static final int GIVEN = 40;
  private static final int REQUIREMENTS = 400;

  private final Findings findings;

  private SizeRules(Findings findings) {
    this.findings = findings;
  }

  static void check(AgentSpec spec, Findings findings) {
    new SizeRules(findings).check(spec);
  }

  private void check(AgentSpec spec) {
    JsonPath root = JsonPath.ROOT;
    atMost(root.field("models"), spec.models(), MODELS);
    atMost(root.field("actions"), spec.actions(), ACTIONS);
    atMost(root.field("schedules"), spec.schedules(), SCHEDULES);
    atMost(root.field("integrations"), spec.integrations(), INTEGRATIONS);
    atMost(root.field("readme").field("firstSteps"), spec.readme().firstSteps(), FIRST_STEPS);
    understanding(root.field("understanding"), spec.understanding());
    Places.of(root.field("models"), spec.models()).forEach(this::model);
    Places.of(root.field("actions"), spec.actions()).forEach(this::action);
    Places.of(root.field("integrations"), spec.integrations()).forEach(this::integration);
    Places.of(root.field("schedules"), spec.schedules())
        .forEach((at, schedule) -> atMost(at.field("steps"), schedule.steps(), STEPS));
  }

  private void understanding(JsonPath at, UnderstandingSpec understanding) {
    atMost(at.field("requirements"), understanding.requirements(), REQUIREMENTS);
    atMost(at.field("assumptions"), understanding.assumptions(), REQUIREMENTS);
    atMost(at.field("notBuildable"), understanding.notBuildable(), REQUIREMENTS);
  }

  private void model(JsonPath at, ModelSpec model) {
    atMost(at.field("fields"), model.fields(), FIELDS);
    atMost(at.field("uniques"), model.uniques(), KEYS);
    atMost(at.field("indexes"), model.indexes(), KEYS);
    if (model.list() != null) {
      atMost(at.field("list").field("columns"), model.list().columns(), COLUMNS);
    }
    Places.of(at.field("fields"), model.fields()).forEach(this::options);
    if (model.open() != null) {
      open(at.field("open"), model.open());
    }
    model.ruleSet().lists().forEach((kind, list) -> rules(at.field("rules").field(kind), list));
  }

  private void open(JsonPath at, OpenSpec open) {
    atMost(at.field("links"), open.links(), LINKS);
    if (open.page() != null) {
      atMost(at.field("page").field("when"), open.page().when(), CONDITIONS);
    }
    Places.of(at.field("links"), open.links())
        .forEach((place, link) -> atMost(place.field("when"), link.when(), CONDITIONS));
  }

  private void rules(JsonPath at, List<? extends Rule> rules) {
    atMost(at, rules, RULES);
    Places.of(at, rules)
        .forEach((place, rule) -> {
          atMost(place, rule.conditions(), CONDITIONS);
          rule.conditions().forEach(condition -> atMost(place, condition.values(), OPTIONS));
        });
  }

  private void action(JsonPath at, ActionSpec action) {
    atMost(at.field("parameters"), action.parameters(), PARAMETERS);
    atMost(at.field("results"), action.results(), PARAMETERS);
    atMost(at.field("triggerPhrases"), action.triggerPhrases(), PHRASES);
    Places.of(at.field("parameters"), action.parameters()).forEach(this::options);
    atMost(at.field("examples"), action.examples(), EXAMPLES);
    Places.of(at.field("examples"), action.examples()).forEach(this::example);
  }

  private void example(JsonPath at, ActionExample example) {
    atMost(at.field("given"), example.given(), GIVEN);
    atMost(at.field("calls"), example.calls(), GIVEN);
    atMost(at.field("mails"), example.mails(), GIVEN);
    atMost(at.field("records"), example.records(), GIVEN);
  }

  private void integration(JsonPath at, IntegrationSpec integration) {
    atMost(at.field("hosts"), integration.hosts(), HOSTS);
    atMost(at.field("requiredScopes"), integration.requiredScopes(), HOSTS);
  }

  private void options(JsonPath at, FieldSpec field) {
    atMost(at.field("options"), field.options(), OPTIONS);
  }

  private void atMost(JsonPath at, List<?> list, int most) {
    if (list.size() > most) {
      findings.add(
          at, "has " + list.size() + " entries", "Keep the most important " + most + " at most.");
    }
  }
}
