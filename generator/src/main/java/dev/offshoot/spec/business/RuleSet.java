package dev.offshoot.spec.business;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold for the records of one model beyond single fields, kind by kind. */
@JsonClassDescription("What must hold for the records of a model beyond single fields")
public record RuleSet(
    @Omittable @JsonPropertyDescription("What must hold within each record") List<CheckRule> checks,
    @Omittable @JsonPropertyDescription("Which ways states go, and who makes them go")
        List<TransitionRule> transitions,
    @Omittable @JsonPropertyDescription("What stays as it is from some point on")
        List<FrozenRule> frozen,
    @Omittable @JsonPropertyDescription("Times that may not overlap")
        List<NoOverlapRule> noOverlaps,
    @Omittable @JsonPropertyDescription("What may be there only once") List<OnlyOnceRule> onlyOnce,
    @Omittable @JsonPropertyDescription("Numbers without gaps") List<NumberRule> numbers,
    @Omittable @JsonPropertyDescription("What the app notes: who has done something, and when")
        List<StampRule> stamps,
    @Omittable @JsonPropertyDescription("Counts and sums over records that point here")
        List<TotalRule> totals,
    @Omittable
        @JsonPropertyDescription("What is taken over from a record that a reference points to")
        List<CopyRule> copies,
    @Omittable @JsonPropertyDescription("Numbers that follow from others of the record")
        List<ComputedRule> computed) {

  /** No rules. */
  public static final RuleSet NONE =
      new RuleSet(null, null, null, null, null, null, null, null, null, null);

  public RuleSet {
    checks = checks == null ? List.of() : List.copyOf(checks);
    transitions = transitions == null ? List.of() : List.copyOf(transitions);
    frozen = frozen == null ? List.of() : List.copyOf(frozen);
    noOverlaps = noOverlaps == null ? List.of() : List.copyOf(noOverlaps);
    onlyOnce = onlyOnce == null ? List.of() : List.copyOf(onlyOnce);
    numbers = numbers == null ? List.of() : List.copyOf(numbers);
    stamps = stamps == null ? List.of() : List.copyOf(stamps);
    totals = totals == null ? List.of() : List.copyOf(totals);
    copies = copies == null ? List.of() : List.copyOf(copies);
    computed = computed == null ? List.of() : List.copyOf(computed);
  }

  /** All of them by the names of their lists, in the order in which apps declare them. */
  public Map<String, List<? extends Rule>> lists() {
    Map<String, List<? extends Rule>> lists = new LinkedHashMap<>();
    lists.put("checks", checks);
    lists.put("transitions", transitions);
    lists.put("frozen", frozen);
    lists.put("noOverlaps", noOverlaps);
    lists.put("onlyOnce", onlyOnce);
    lists.put("numbers", numbers);
    lists.put("stamps", stamps);
    lists.put("totals", totals);
    lists.put("copies", copies);
    lists.put("computed", computed);
    return lists;
  }

  /** All of them, in the order in which apps declare them. */
  public List<Rule> all() {
    return lists().values().stream().<Rule>flatMap(List::stream).toList();
  }
}
