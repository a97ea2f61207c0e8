package dev.offshoot.spec.business;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;
import java.util.stream.Stream;

/** A number that follows from others of the same record: quantity * price. */
@JsonClassDescription("A number that follows from others of the same record, e.g. quantity * price")
public record ComputedRule(
    @JsonPropertyDescription("Stable identity: lower case, digits, _ or -, e.g. amount") String id,
    @JsonPropertyDescription("One sentence that says it, in the language of the app")
        String message,
    @JsonPropertyDescription(
            "Name of the number, date or datetime field that holds it; nobody else fills it in")
        String field,
    @JsonPropertyDescription(
            "How it is calculated from number fields and numbers with +, -, * and brackets, e.g."
                + " quantity * price - discount or net * 0.19; days(from, to) are the whole days"
                + " from one date field to another, hours(from, to) the hours between two datetime"
                + " fields, e.g. (days(firstDay, returnedOn) + 1) * dailyFee; rounded once, half"
                + " up; of a date or datetime field what it is reckoned from, e.g. loanedOn + 28d")
        String formula,
    @Omittable
        @JsonPropertyDescription(
            "Where it is calculated otherwise: the first of these that holds counts, the formula"
                + " above where none does")
        List<Case> cases)
    implements Rule {

  /** What it follows from in a case of its own: two bags from three people on. */
  @JsonClassDescription("How it is calculated where some conditions hold")
  public record Case(
      @JsonPropertyDescription("When it counts: all of these hold") List<Condition> when,
      @JsonPropertyDescription("How it is calculated then") String formula) {

    public Case {
      when = when == null ? List.of() : List.copyOf(when);
    }
  }

  public ComputedRule {
    cases = cases == null ? List.of() : List.copyOf(cases);
  }

  @Override
  public List<Condition> when() {
    return List.of();
  }

  @Override
  public List<Condition> conditions() {
    return cases.stream().flatMap(each -> each.when().stream()).toList();
  }

  /** All formulas that it may follow from. */
  public List<String> formulas() {
    return Stream.concat(Stream.of(formula), cases.stream().map(Case::formula))
        .filter(text -> text != null)
        .toList();
  }
}
