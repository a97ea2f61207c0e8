package dev.offshoot.spec.rule;

import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.AppType;
import dev.offshoot.spec.Audience;
import dev.offshoot.spec.DataScope;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.Scoping;
import java.util.Objects;
import java.util.Optional;

/** Who may do and see what, so that nothing meant for few reaches many. */
final class AccessRules {
  private final AgentSpec spec;
  private final Findings findings;

  private AccessRules(AgentSpec spec, Findings findings) {
    this.spec = spec;
    this.findings = findings;
  }

  static void check(AgentSpec spec, Findings findings) {
    new AccessRules(spec, findings).check();
  }

  private void check() {
    Places.of(JsonPath.ROOT.field("models"), spec.models()).forEach(this::model);
    Places.of(JsonPath.ROOT.field("actions"), spec.actions()).forEach(this::action);
  }

  private void model(JsonPath at, ModelSpec model) {
    notMembersOnly(at.field("readableBy"), model.readableBy());
    notMembersOnly(at.field("writableBy"), model.writableBy());
    if (admitsMembers(model.writableBy()) && !admitsMembers(model.readableBy())) {
      findings.add(
          at.field("writableBy"),
          "lets members write what they may not read",
          "Set readableBy to both, or writableBy to admin.");
    }
    Places.of(at.field("fields"), model.fields())
        .forEach((place, field) -> reference(place.field("target"), model, field));
  }

  private void reference(JsonPath at, ModelSpec model, FieldSpec field) {
    Optional<ModelSpec> found = Optional.ofNullable(field.target()).flatMap(spec::model);
    if (found.isEmpty()) {
      return;
    }
    ModelSpec target = found.get();
    if (model.scoping() != Scoping.USER_SCOPED && target.scoping() == Scoping.USER_SCOPED) {
      findings.add(
          at,
          "would show everybody what belongs to one user: "
              + model.name()
              + " is "
              + Vocabulary.of(model.scoping())
              + ", "
              + target.name()
              + " is user_scoped",
          "Make " + target.name() + " shared_data, or " + model.name() + " user_scoped.");
    }
    if (admitsMembers(model.readableBy()) && !admitsMembers(target.readableBy())) {
      findings.add(
          at,
          "would show members what only administrators may read",
          "Set readableBy of " + target.name() + " to both, or of " + model.name() + " to admin.");
    }
  }

  private void action(JsonPath at, ActionSpec action) {
    notMembersOnly(at.field("role"), action.role());
    if (action.dataScope() == DataScope.SYSTEM_WIDE && action.role() != Audience.ADMIN) {
      findings.add(
          at.field("dataScope"),
          "lets members reach the records of all users",
          "Set role to admin, or dataScope to user_scoped.");
    }
    Places.of(at.field("parameters"), action.parameters())
        .forEach((place, field) -> parameter(place.field("target"), action, field));
  }

  private void parameter(JsonPath at, ActionSpec action, FieldSpec field) {
    Optional.ofNullable(field.target())
        .flatMap(spec::model)
        .filter(target -> admitsMembers(action.role()) && !admitsMembers(target.readableBy()))
        .ifPresent(target ->
            findings.add(
                at,
                "lets members choose from what only administrators may read",
                "Set readableBy of " + target.name() + " to both, or role to admin."));
  }

  private void notMembersOnly(JsonPath at, Audience audience) {
    if (spec.appType() == AppType.ADMIN_ONLY && audience == Audience.MEMBER) {
      findings.add(at, "is member in an app that has no members", "Use admin.");
    }
  }

  /** In an app for administrators only, nobody else can come to see anything. */
  private boolean admitsMembers(Audience audience) {
    return !Objects.equals(spec.appType(), AppType.ADMIN_ONLY) && audience != Audience.ADMIN;
  }
}
