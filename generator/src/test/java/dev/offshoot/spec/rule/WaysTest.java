package dev.offshoot.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.Sample;
import dev.offshoot.spec.way.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of the ways along which members see records. */
class WaysTest {
  private static final String CHILDREN =
      """
      [{"id": "child", "name": "Child", "plural": "Children", "label": "Child",
        "labelPlural": "Children", "scoping": "%s", "readableBy": "%s", "writableBy": "%s",
        %s,
        "rules": {"transitions": [{"id": "states", "message": "So it goes.", "field": "state",
          "start": ["draft"], "steps": [{"from": ["draft"], "to": "out"}]}]},
        "fields": [{"id": "name", "name": "name", "label": "Name", "type": "string"},
          {"id": "state", "name": "state", "label": "State", "type": "enum",
           "options": [{"value": "draft", "label": "Draft"}, {"value": "out", "label": "Out"}]},
          {"id": "keeper", "name": "keeper", "label": "Keeper", "type": "person"}]},
       {"id": "care", "name": "Care", "plural": "Cares", "label": "Care", "labelPlural": "Cares",
        "scoping": "shared_data", "readableBy": "both", "fields": [
         {"id": "kind", "name": "kind", "label": "Kind", "type": "string"},
         {"id": "child", "name": "child", "label": "Child", "type": "reference",
          "target": "Child"},
         {"id": "guardian", "name": "guardian", "label": "Guardian", "type": "person",
          "defaultValue": "caller"}]},
       {"id": "diary", "name": "Diary", "plural": "Diaries", "label": "Diary",
        "labelPlural": "Diaries", "readableBy": "both", "fields": [
         {"id": "line", "name": "line", "label": "Line", "type": "string"},
         {"id": "child", "name": "child", "label": "Child", "type": "reference",
          "target": "Child"}]}]
      """;

  private static AgentSpec with(String visibleTo, String... scopingReadWrite) {
    String[] said =
        scopingReadWrite.length == 3
            ? scopingReadWrite
            : new String[] {"shared_data", "both", "admin"};
    String ways = visibleTo.startsWith("\"") ? visibleTo : "\"visibleTo\": " + visibleTo;
    return Sample.with("/models", CHILDREN.formatted(said[0], said[1], said[2], ways));
  }

  private static AgentSpec writable(String... ways) {
    String all = "\"ways\": [%s]".formatted(String.join(", ", ways));
    return with(all, "shared_data", "both", "both");
  }

  private static String way(String through, String state, String may) {
    String when =
        state == null
            ? ""
            : ", \"when\": [{\"field\": \"state\", \"comparison\": \"equal\", \"values\": [\"%s\"]}]"
                .formatted(state);
    return "{\"through\": [%s]%s%s}"
        .formatted(through, when, may == null ? "" : ", \"may\": \"" + may + "\"");
  }

  private static List<String> told(AgentSpec spec) {
    return SpecRules.check(spec).stream()
        .filter(problem -> problem.path().matches(".*(visibleTo|ways).*"))
        .map(problem -> problem.path().replaceFirst(".*(visibleTo|ways)", "") + " " + problem)
        .map(text -> text.replaceAll("\\s+", " "))
        .toList();
  }

  @Test
  void a_way_goes_on_along_references_back_against_them_and_ends_at_a_person() {
    AgentSpec spec = with("[[\"Care.child\", \"guardian\"]]");
    assertThat(told(spec)).isEmpty();
    Way way = Way.of(spec, spec.models().getFirst()).getFirst();
    assertThat(way.person().name()).isEqualTo("guardian");
    assertThat(way.hops()).hasSize(1);
    assertThat(way.hops().getFirst().isBack()).isTrue();
  }

  @Test
  void a_step_that_leads_nowhere_is_named() {
    assertThat(told(with("[[\"Car.child\", \"guardian\"]]")))
        .singleElement()
        .asString()
        .startsWith("[0][0]")
        .contains("begins with no model", "Care");
    assertThat(told(with("[[\"Care.kind\", \"guardian\"]]")))
        .singleElement()
        .asString()
        .contains("points to Child", "Care.child");
    assertThat(told(with("[[\"parent\", \"guardian\"]]")))
        .singleElement()
        .asString()
        .contains("names no reference of Child");
    assertThat(told(with("[[\"Care.child\", \"kind\"]]")))
        .singleElement()
        .asString()
        .startsWith("[0][1]")
        .contains("names no person of Care", "guardian");
    assertThat(told(with("[[]]"))).singleElement().asString().contains("is empty");
  }

  @Test
  void a_way_is_short_and_over_shared_records_only() {
    assertThat(told(with("[[\"Diary.child\", \"line\"]]")))
        .singleElement()
        .asString()
        .contains("belong to one user each");
    assertThat(told(with("[[\"a\", \"b\", \"c\", \"d\", \"e\"]]")))
        .singleElement()
        .asString()
        .contains("has 5 steps");
  }

  @Test
  void ways_suit_shared_models_that_members_read_and_see_what_they_create_in() {
    String way = "[[\"Care.child\", \"guardian\"]]";
    assertThat(told(with(way, "user_scoped", "both", "admin")))
        .singleElement()
        .asString()
        .contains("user_scoped");
    assertThat(told(with(way, "shared_data", "admin", "admin")))
        .singleElement()
        .asString()
        .contains("only administrators read");
    assertThat(told(with(way, "shared_data", "both", "both")))
        .singleElement()
        .asString()
        .contains("lets no member see what they have just created");
    assertThat(told(with("[[\"Care.child\", \"guardian\"], [\"Care.child\", \"guardian\"]]")))
        .singleElement()
        .asString()
        .contains("twice");
  }

  @Test
  void ways_for_changing_and_for_seeing_stand_side_by_side() {
    String care = "\"Care.child\", \"guardian\"";
    AgentSpec spec = writable(way("\"keeper\"", null, "write"), way(care, "out", null));
    assertThat(told(spec)).isEmpty();
    List<Way> ways = Way.of(spec, spec.models().getFirst());
    assertThat(ways).extracting(way -> way.said().writes()).containsExactly(true, false);
    assertThat(ways.getLast().said().when()).hasSize(1);
  }

  @Test
  void what_a_way_asks_of_a_record_can_be_judged() {
    assertThat(told(writable(way("\"keeper\"", null, "write"), way("\"keeper\"", "gone", null))))
        .singleElement()
        .asString()
        .startsWith("[1].when[0].values[0]");
    assertThat(told(writable(way("\"keeper\"", null, "write"), way("\"keper\"", null, "read"))))
        .singleElement()
        .asString()
        .startsWith("[1].through[0]")
        .contains("names no person of Child", "keeper");
  }

  @Test
  void a_right_says_what_the_model_allows() {
    String way = "\"ways\": [%s]";
    assertThat(told(with(way.formatted(way("\"keeper\"", null, "write")))))
        .singleElement()
        .asString()
        .startsWith("[0].may")
        .contains("only administrators may write");
    assertThat(told(writable(way("\"keeper\"", null, "read"))))
        .singleElement()
        .asString()
        .contains("no way says write");
  }

  @Test
  void a_way_without_steps_leads_to_everybody_beside_one_for_changing() {
    AgentSpec spec = writable(way("", null, "read"), way("\"keeper\"", null, "write"));
    assertThat(told(spec)).isEmpty();
    assertThat(spec.models().getFirst().hidesSome()).isFalse();
    AgentSpec some = writable(way("", "out", "read"), way("\"keeper\"", null, "write"));
    assertThat(told(some)).isEmpty();
    assertThat(some.models().getFirst().hidesSome()).isTrue();
    assertThat(told(with("\"ways\": [%s]".formatted(way("", "out", null))))).isEmpty();
  }

  @Test
  void a_way_to_everybody_leaves_something_to_be_limited() {
    assertThat(told(writable(way("", null, "write"), way("\"keeper\"", null, "write"))))
        .singleElement()
        .asString()
        .startsWith("[0].may")
        .contains("is write on a way to everybody");
    assertThat(told(writable(way("", null, "read"))))
        .singleElement()
        .asString()
        .startsWith("[0].through")
        .contains("means everybody, although no way says write");
    assertThat(told(with("\"ways\": [%s]".formatted(way("", null, null)))))
        .singleElement()
        .asString()
        .contains("everybody at all times");
  }

  @Test
  void a_model_with_one_record_has_no_ways_however_they_are_said() {
    String single = "\"single\": true, \"ways\": [%s]".formatted(way("\"keeper\"", null, "write"));
    assertThat(told(with(single, "shared_data", "both", "both")))
        .singleElement()
        .asString()
        .contains("one record for all");
  }

  @Test
  void a_way_lets_members_change_what_they_create() {
    String care = "\"Care.child\", \"guardian\"";
    assertThat(told(writable(way("\"keeper\"", null, "read"), way(care, null, "write"))))
        .singleElement()
        .asString()
        .contains("lets no member change what they have just created");
    assertThat(told(writable(way("\"keeper\"", "out", "write"))))
        .singleElement()
        .asString()
        .contains("lets no member create records", "open for a new one");
    assertThat(told(writable(way("\"keeper\"", "draft", "write")))).isEmpty();
  }
}
