package dev.offshoot.render.page;

import dev.offshoot.render.text.JavaString;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.Audience;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.Scoping;
import dev.offshoot.spec.business.Rule;
import dev.offshoot.spec.name.JavaName;
import java.util.ArrayList;
import java.util.List;

/** What the app promises about the records of a model, as tests. */
public record ModelTest(String appPackage, ModelPlace place, String records, List<Promise> promises)
    implements Page {

  public static ModelTest of(AgentSpec app, ModelSpec model) {
    return new ModelTest(
        app.packageName(),
        ModelPlace.of(app, model),
        JavaName.lowerCamel(model.plural()),
        new Promises(model).all());
  }

  @Override
  public String template() {
    return "src/test/java/_package_/_model_/_Model_Test.java.ftl";
  }

  @Override
  public String path() {
    return place.path("src/test/java", "Test");
  }

  /** Which promises can be made about a model, and who proves them. */
  private static final class Promises {
    private final ModelSpec model;
    private final boolean membersRead;
    private final boolean membersWrite;
    private final boolean userScoped;
    private final String writer;
    private final List<Promise> all = new ArrayList<>();

    Promises(ModelSpec model) {
      this.model = model;
      this.membersRead = model.readableBy() != Audience.ADMIN;
      this.membersWrite = membersRead && model.writableBy() != Audience.ADMIN;
      boolean asked = model.allWays().stream().anyMatch(way -> !way.when().isEmpty());
      this.userScoped = model.scoping() == Scoping.USER_SCOPED;
      // What a member may no longer reach after a change proves nothing about the change.
      this.writer = membersWrite && !asked ? "app.member()" : "app.admin()";
    }

    List<Promise> all() {
      ofEveryModel();
      ofRights();
      ofSpecialFields();
      ofSetters();
      model.allRules().forEach(this::ofRule);
      if (userScoped && membersWrite) {
        ofOwners();
      }
      return all;
    }

    private void ofEveryModel() {
      if (model.single()) {
        add("it_is_always_there_once", "isAlwaysThereOnce");
      } else {
        add(
            "they_are_created_read_changed_found_and_deleted",
            "areCreatedReadChangedFoundAndDeleted");
      }
      if (model.fields().stream().anyMatch(Promises::mustBeGiven)) {
        add("a_required_field_is_named_when_it_is_missing", "nameEveryRequiredFieldThatIsMissing");
      }
      add("an_unknown_field_is_refused_by_its_name", "refuseAnUnknownField");
      add("their_identity_cannot_be_set", "keepTheirIdentity");
      add("a_writer_who_comes_late_is_told", "tellAWriterWhoComesLate");
      add(
          "without_signing_in_there_is_nothing_to_be_had",
          call("areClosedToStrangers", "app.anonymous()", writer));
    }

    private static boolean mustBeGiven(FieldSpec field) {
      return field.required() && (field.defaultValue() == null || field.defaultValue().isEmpty());
    }

    private void ofRights() {
      if (membersRead && !membersWrite && !userScoped) {
        add(
            "a_member_may_read_but_not_write_them",
            call("areReadButNotWrittenBy", "app.member()", writer));
      }
      if (model.hidesSome()) {
        add(
            "members_see_those_that_lead_to_them",
            call("areSeenByThoseTheyLeadTo", "app.admin()", "app.member()", "app.otherMember()"));
      }
      if (!model.allWays().isEmpty() && !model.hidesSome()) {
        add(
            "everybody_sees_them_and_members_change_those_that_lead_to_them",
            call(
                "areChangedByThoseTheyLeadTo", "app.admin()", "app.member()", "app.otherMember()"));
      }
      if (!membersRead && model.writableBy() == Audience.ADMIN) {
        add("a_member_gets_none_of_them", call("areHiddenFrom", "app.member()", writer));
      }
    }

    private void ofSpecialFields() {
      if (membersRead && model.fields().stream().anyMatch(FieldSpec::personal)) {
        add(
            "personal_fields_are_each_readers_own",
            call("keepPersonalFieldsApart", "app.member()", "app.otherMember()", "app.admin()"));
      }
      if (model.fields().stream().anyMatch(field -> field.type() == FieldType.SECRET)) {
        add("their_secrets_are_never_shown", "neverShowTheirSecrets");
      }
    }

    private void ofSetters() {
      if (model.fields().stream().anyMatch(field -> field.setBy() != null)) {
        String by = membersWrite ? "app.member()" : "app.admin()";
        add("what_others_set_stays_as_it_is", call("keepWhatOthersSet", by));
      }
    }

    private void ofRule(Rule rule) {
      String name = "the_rule_" + rule.id().replace('-', '_') + "_is_kept";
      add(name, call("keepTheRule", writer, new JavaString(rule.id()).toString()));
    }

    private void ofOwners() {
      add(
          "a_member_sees_only_their_own",
          call("areListedForTheirOwnerOnly", writer, "app.otherMember()"));
      add(
          "someone_elses_answers_404_like_a_missing_one",
          call("areOutOfReachOfOthers", writer, "app.otherMember()"));
      add(
          "not_even_an_administrator_sees_a_members",
          call("areListedForTheirOwnerOnly", writer, "app.admin()"),
          call("areOutOfReachOfOthers", writer, "app.admin()"));
    }

    private void add(String name, String... proofs) {
      List<String> calls = new ArrayList<>();
      for (String proof : proofs) {
        calls.add(proof.endsWith(")") ? proof : call(proof, writer));
      }
      all.add(new Promise(name, calls));
    }

    private static String call(String proof, String... people) {
      return proof + "(" + String.join(", ", people) + ")";
    }
  }
}
