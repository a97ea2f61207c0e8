package dev.offshoot.spec.rule.business;

import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.business.Comparison;
import dev.offshoot.spec.business.Moment;
import dev.offshoot.spec.business.Term;
import dev.offshoot.spec.business.Term.Part;
import dev.offshoot.spec.form.FieldText;
import dev.offshoot.spec.rule.Vocabulary;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a condition compares, and what that can be compared to.
 *
 * @param field the field that it is, or is reckoned from
 */
record Side(Term term, FieldSpec field) {
  private static final Set<FieldType> NUMBERS =
      EnumSet.of(FieldType.INTEGER, FieldType.DECIMAL, FieldType.MONEY);

  private static final Set<FieldType> LINES =
      EnumSet.of(FieldType.STRING, FieldType.EMAIL, FieldType.URL);

  /** What a condition says, if it can be read. */
  static Optional<Term> term(String text) {
    return text == null ? Optional.empty() : Term.read(text);
  }

  /** What is wrong with reckoning from that field. */
  Optional<String> fault() {
    if (term.isPlain()) {
      return Optional.empty();
    }
    String type = Vocabulary.of(field.type());
    if (field.type() != FieldType.DATE && field.type() != FieldType.DATETIME) {
      return Optional.of("reckons from a " + type + " field as if it were a date");
    }
    if (term.moment().type(field.type()).isEmpty()) {
      return Optional.of("adds hours or minutes to a date field, which has no time of day");
    }
    return term.part() == Part.TIME && type() == FieldType.DATE
        ? Optional.of("asks for the time of day of a date field, which has none")
        : Optional.empty();
  }

  String fix() {
    return field.type() == FieldType.DATE
        ? "Use d, w, m or y, or say at which time of the day: %s@18:00.".formatted(field.name())
        : "Name a date or datetime field.";
  }

  /** What type it is of, whatever part of it is meant. */
  private FieldType type() {
    return term.isPlain() ? field.type() : term.moment().type(field.type()).orElseThrow();
  }

  /** What it is called to people. */
  String kind() {
    return switch (term.part()) {
      case WHOLE -> Vocabulary.of(type()) + " field";
      case WEEKDAY -> "weekday";
      case TIME -> "time of day";
    };
  }

  boolean isLike(Side other) {
    FieldType mine = type();
    FieldType theirs = other.type();
    boolean alike =
        (NUMBERS.contains(mine) && NUMBERS.contains(theirs))
            || (LINES.contains(mine) && LINES.contains(theirs));
    return term.part() == other.term().part()
        && (mine == theirs || alike || term.part() != Part.WHOLE)
        && Objects.equals(field.target(), other.field().target());
  }

  boolean isBeyond(Comparison comparison) {
    return switch (term.part()) {
      case WEEKDAY -> comparison.isUnary() || comparison.isOrder();
      case TIME -> comparison.isUnary();
      case WHOLE ->
          switch (type()) {
            case TEXT, JSON -> !comparison.isUnary();
            case INTEGER, DECIMAL, MONEY -> false;
            case DATE, DATETIME -> comparison.isUnary() && !term.isPlain();
            default -> comparison.isOrder();
          };
    };
  }

  String suited() {
    if (term.part() == Part.WEEKDAY) {
      return "equal or not_equal";
    }
    if (!term.isPlain()) {
      return "a comparison to something";
    }
    boolean whole = field.type() == FieldType.TEXT || field.type() == FieldType.JSON;
    return whole ? "empty or filled" : "equal, not_equal, empty or filled";
  }

  /** Why it cannot be compared to that text. */
  Optional<String> valueFault(String text) {
    return switch (term.part()) {
      case WEEKDAY -> when(!Term.WEEKDAYS.contains(text), "is no weekday");
      case TIME -> when(!text.matches("([01][0-9]|2[0-3]):[0-5][0-9]"), "is no time of day");
      case WHOLE -> wholeFault(text);
    };
  }

  private Optional<String> wholeFault(String text) {
    boolean time = type() == FieldType.DATE || type() == FieldType.DATETIME;
    Optional<Moment> moving = time ? Moment.moving(text) : Optional.empty();
    boolean plain = moving.filter(it -> !it.isPlain()).isEmpty();
    boolean fits =
        moving
            .filter(it -> it.factor() == null && it.type(it.movingType()).orElse(null) == type())
            .isPresent();
    if (fits) {
      return Optional.empty();
    }
    if (!plain) {
      return Optional.of("is no " + Vocabulary.of(type()) + " that is reckoned from now");
    }
    return type() == field.type()
        ? FieldText.kindFault(field, text)
        : Optional.of("is neither now nor reckoned from it");
  }

  String valueFix(String text) {
    boolean reckoned = text.startsWith("today") || text.startsWith("now") || type() != field.type();
    return switch (term.part()) {
      case WEEKDAY -> "Use " + String.join(", ", Term.WEEKDAYS) + ".";
      case TIME -> "Write it like 07:30.";
      case WHOLE ->
          !reckoned || text.matches("today|now") && type() == field.type()
              ? "Write it as a value of " + field.name() + "."
              : type() == FieldType.DATE
                  ? "Write it like today, today+14d, today+2w, today-1m or today-18y."
                  : "Write it like now, now+2h, now-30min, now+1d or today@18:00.";
    };
  }

  private static Optional<String> when(boolean wrong, String fault) {
    return wrong ? Optional.of(fault) : Optional.empty();
  }
}
