package app.musicschoolmanager.platform.page.text;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.rule.FieldCondition;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions on stored fields as people read them: by labels and signs, in any language. */
public record ConditionText(Language language, Model model, Clock clock) {
  private static final String NOTHING = "—";

  /** All of them, each with what it compares to at this moment. */
  public String of(List<FieldCondition> all) {
    return all.stream().map(this::of).collect(Collectors.joining(", "));
  }

  private String of(FieldCondition condition) {
    Field field = model.field(condition.field()).orElseThrow();
    String right =
        condition.other() == null
            ? condition.values(field, clock).stream()
                .map(value -> language.text(field, value))
                .collect(Collectors.joining(" / "))
            : model.field(condition.other()).map(Field::label).orElseThrow();
    return field.label()
        + switch (condition.comparison()) {
          case EMPTY -> " = " + NOTHING;
          case FILLED -> " ≠ " + NOTHING;
          case EQUAL -> " = " + right;
          case NOT_EQUAL -> " ≠ " + right;
          case LESS_THAN -> " < " + right;
          case AT_MOST -> " ≤ " + right;
          case MORE_THAN -> " > " + right;
          case AT_LEAST -> " ≥ " + right;
        };
  }
}
