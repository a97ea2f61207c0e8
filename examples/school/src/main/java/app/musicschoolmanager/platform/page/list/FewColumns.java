package app.musicschoolmanager.platform.page.list;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.rule.Demand;
import app.musicschoolmanager.platform.rule.Derivation;
import app.musicschoolmanager.platform.rule.Frozen;
import app.musicschoolmanager.platform.rule.Numbering;
import app.musicschoolmanager.platform.rule.Stamp;
import app.musicschoolmanager.platform.rule.Transitions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The few columns that a list shows beside the title as long as nobody has chosen any. If the model
 * does not say which: in what state a record is, the dates that matter, what it belongs to, and
 * what it costs. Then comes whatever else fits, and last of all what the app calculates for itself.
 */
record FewColumns(Model model) {
  private static final int MOST = 5;
  private static final int DATES = 2;
  private static final Set<FieldType> TOO_LONG =
      EnumSet.of(FieldType.TEXT, FieldType.JSON, FieldType.FILE);

  /** As the model says, or else in the order in which it has them. */
  List<Field> beside() {
    if (!model.list().columns().isEmpty()) {
      return model.list().fields(model);
    }
    List<Field> candidates =
        model.shownFields().stream()
            .filter(field -> !field.name().equals(model.display()))
            .filter(field -> !TOO_LONG.contains(field.type()))
            .toList();
    Map<Field, Rank> ranks = new HashMap<>();
    List<Field> best = new ArrayList<>(candidates);
    candidates.forEach(field -> ranks.put(field, rank(field, ranks)));
    best.sort(Comparator.comparing(ranks::get));
    List<Field> chosen = best.stream().limit(MOST).toList();
    return candidates.stream().filter(chosen::contains).toList();
  }

  /** What tells most comes first. */
  private enum Rank {
    STATE,
    DATE,
    LINK,
    AMOUNT,
    OTHER,
    CALCULATED
  }

  private Rank rank(Field field, Map<Field, Rank> before) {
    if (isCalculated(field)) {
      return field.type() == FieldType.MONEY ? Rank.AMOUNT : Rank.CALCULATED;
    }
    return switch (field.type()) {
      case ENUM -> isState(field, before) ? Rank.STATE : Rank.AMOUNT;
      case DATE, DATETIME -> isTelling(field) && isEarly(before) ? Rank.DATE : Rank.OTHER;
      case REFERENCE, PERSON -> Rank.LINK;
      case MONEY -> Rank.AMOUNT;
      default -> Rank.OTHER;
    };
  }

  /** Not what names a record, nor what leads on from it; of days, only when something was done. */
  private boolean isCalculated(Field field) {
    return model.isDerived(field)
        && switch (field.type()) {
          case REFERENCE, PERSON -> false;
          case DATE, DATETIME -> isFilledBy(Stamp.class, field);
          default -> !isFilledBy(Numbering.class, field);
        };
  }

  private boolean isFilledBy(Class<? extends Derivation> kind, Field field) {
    return model.derivations().stream()
        .anyMatch(rule -> kind.isInstance(rule) && rule.field().equals(field.name()));
  }

  /** What steps lead through; where there are none, the first choice. */
  private boolean isState(Field field, Map<Field, Rank> before) {
    return steps().contains(field.name())
        || (steps().isEmpty() && !before.containsValue(Rank.STATE));
  }

  private List<String> steps() {
    return model.rules().stream()
        .filter(Transitions.class::isInstance)
        .map(rule -> ((Transitions) rule).field())
        .toList();
  }

  private static boolean isEarly(Map<Field, Rank> before) {
    return before.values().stream().filter(Rank.DATE::equals).count() < DATES;
  }

  /** A date that nobody may leave out, that rules are about, or that is the only one. */
  private boolean isTelling(Field date) {
    long dates =
        model.shownFields().stream()
            .filter(field -> field.type() == date.type() && !isCalculated(field))
            .count();
    return date.isRequired() || dates == 1 || isDemanded(date);
  }

  /** Whether it is checked; what is frozen may be anything. */
  private boolean isDemanded(Field date) {
    return model.rules().stream()
        .filter(rule -> rule instanceof Demand && !(rule instanceof Frozen))
        .anyMatch(rule -> rule.fields().contains(date.name()));
  }
}
