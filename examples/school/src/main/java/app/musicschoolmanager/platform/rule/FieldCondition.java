package app.musicschoolmanager.platform.rule;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.rule.term.Moment;
import app.musicschoolmanager.platform.rule.term.Term;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said about one field of a record: how it stands to given values, or to another field. In
 * checks it may be a field of the record that a reference leads to: {@code course.startsOn}. Of a
 * date or a moment it may be what is reckoned from it, a weekday or a time of day.
 *
 * @param field as a {@link Term} is written
 * @param values as texts; several of them mean "one of these", or "none of these"; {@code
 *     today+14d} is a value of dates, {@code now-2h} one of moments, and {@code caller} one of
 *     people where a write is judged
 * @param other another term, or null
 */
public record FieldCondition(
    String field, FieldComparison comparison, List<String> values, String other) {
  public FieldCondition {
    values = List.copyOf(values);
  }

  public static FieldCondition is(String field, String... oneOf) {
    return new FieldCondition(field, FieldComparison.EQUAL, List.of(oneOf), null);
  }

  public static FieldCondition isNot(String field, String... noneOf) {
    return new FieldCondition(field, FieldComparison.NOT_EQUAL, List.of(noneOf), null);
  }

  public static FieldCondition isEmpty(String field) {
    return new FieldCondition(field, FieldComparison.EMPTY, List.of(), null);
  }

  public static FieldCondition isFilled(String field) {
    return new FieldCondition(field, FieldComparison.FILLED, List.of(), null);
  }

  /** Compares a field with a value. */
  public static FieldCondition of(String field, FieldComparison comparison, String value) {
    return new FieldCondition(field, comparison, List.of(value), null);
  }

  /** Compares a field with another one. */
  public static FieldCondition ofFields(String field, FieldComparison comparison, String other) {
    return new FieldCondition(field, comparison, List.of(), other);
  }

  /** What holds for records that have the same value there as this one. */
  static FieldCondition same(String field, Values record) {
    Object value = record.get(field);
    return is(field, value instanceof BigDecimal number ? number.toPlainString() : "" + value);
  }

  /** The fields of the record that it is about: of what is looked through, the reference. */
  public Set<String> fields() {
    return paths().map(FieldCondition::own).collect(Collectors.toSet());
  }

  /** All fields that it names, as it names them. */
  public Stream<String> paths() {
    return terms().flatMap(Term::paths);
  }

  private Stream<Term> terms() {
    return Stream.of(field, other).filter(Objects::nonNull).map(Term::of);
  }

  /** Whether it compares what is reckoned from fields, and not only what they hold. */
  public boolean isReckoned() {
    return terms().anyMatch(term -> !term.isPlain());
  }

  /** What it says something about. */
  public Term term() {
    return Term.of(field);
  }

  /** The field of the record itself with which a path begins. */
  public static String own(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  /** The field with which a path ends, in whatever record that is. */
  public static String last(String path) {
    return path.substring(path.indexOf('.') + 1);
  }

  /** Whether it holds for a record. Nothing is more, less or equal where a value is missing. */
  public boolean holds(Write write) {
    Object left = value(write, field);
    if (left == null || comparison.isUnary()) {
      boolean holdsOfNothing =
          comparison == FieldComparison.EMPTY || comparison == FieldComparison.NOT_EQUAL;
      return left == null ? holdsOfNothing : comparison == FieldComparison.FILLED;
    }
    Stream<Object> right = right(write).filter(Objects::nonNull);
    return comparison == FieldComparison.NOT_EQUAL
        ? right.allMatch(it -> comparison.holds(left, it))
        : right.anyMatch(it -> comparison.holds(left, it));
  }

  private static Object value(Write write, String term) {
    Clock clock = write.occasion().clock();
    return Term.of(term)
        .of(
            path -> write.holder(path).map(holder -> holder.after().get(last(path))).orElse(null),
            clock.instant(),
            clock.getZone());
  }

  /** Whether it could be judged and doesn't hold: what is not filled in yet breaks nothing. */
  public boolean isBroken(Write write) {
    boolean judged =
        comparison.isUnary()
            ? write.holder(term().path()).isPresent()
            : value(write, field) != null && right(write).allMatch(Objects::nonNull);
    return judged && !holds(write);
  }

  private Stream<Object> right(Write write) {
    if (other != null) {
      return Stream.of(other).map(path -> value(write, path));
    }
    String path = term().path();
    Field known = write.holder(path).orElseThrow().field(last(path));
    return values(known, write.occasion().clock()).stream()
        .map(value -> person(write, known, value));
  }

  /** Who is meant by {@code caller}; nobody is where the app acts by itself. */
  private static Object person(Write write, Field known, Object value) {
    return known.type() == FieldType.PERSON && value.equals(Field.CALLER)
        ? write.occasion().caller().userId()
        : value;
  }

  /** What it compares the field to, if that is no other field. */
  public List<Object> values(Field known, Clock clock) {
    Term term = term();
    return values.stream()
        .map(text ->
            term.part() == Term.Part.WHOLE
                ? value(known, term.moment().type(known.type()).orElse(known.type()), text, clock)
                : term.written(text))
        .toList();
  }

  /** A text as a value of that type, which is the field's own but for what is reckoned from it. */
  private static Object value(Field field, FieldType type, String text, Clock clock) {
    boolean time = type == FieldType.DATE || type == FieldType.DATETIME;
    Moment moment = time ? Moment.moving(text).orElse(null) : null;
    if (moment == null) {
      demand(type == field.type(), text + " is neither today nor now, nor reckoned from them");
      return field.value(text);
    }
    boolean fits = moment.factor() == null && moment.type(moment.movingType()).orElse(null) == type;
    demand(fits, text + " is no " + type);
    return moment.of(name -> null, clock.instant(), clock.getZone());
  }

  /** Refuses a condition that could not be judged about these fields. */
  public void check(List<Field> fields) {
    paths().forEach(path -> demand(own(path).equals(path), path + " is no field"));
    checkThrough(fields);
  }

  /** The same where stored records are asked for: what is reckoned is not stored. */
  public void checkStored(List<Field> fields) {
    check(fields);
    demand(!isReckoned(), field + " is reckoned, and not stored");
  }

  /** The same where it may look through references, as far as can be told by these fields. */
  void checkThrough(List<Field> fields) {
    for (String path : paths().toList()) {
      Field own = known(own(path), fields);
      if (own.name().equals(path)) {
        judge(path, own);
      } else {
        demand(own.type() == FieldType.REFERENCE, own.name() + " is no reference");
      }
    }
    terms()
        .peek(term -> demand(!term.moment().isMoving(), "it names no field"))
        .map(term -> term.moment().factor())
        .filter(Objects::nonNull)
        .forEach(factor ->
            demand(known(factor, fields).type() == FieldType.INTEGER, factor + " is no INTEGER"));
    demandSides();
  }

  /** Refuses a condition that looks through this reference for what its target does not hold. */
  public void checkTarget(Field reference, List<Field> fields) {
    paths()
        .filter(path -> !own(path).equals(path) && own(path).equals(reference.name()))
        .forEach(path -> judge(path, known(last(path), fields)));
  }

  private void judge(String path, Field known) {
    terms()
        .filter(term -> term.path().equals(path))
        .forEach(term ->
            demand(
                term.suits(known.type()) && canBeJudged(term, known),
                known.name() + " is a " + known.type()));
    if (term().path().equals(path)) {
      values(known, Clock.systemUTC());
    }
  }

  private void demandSides() {
    boolean compares = other != null || !values.isEmpty();
    demand(compares != comparison.isUnary(), "it compares nothing, or too much");
  }

  /** Refuses a field that could not be told to be the same in two records. */
  void checkEquality(List<Field> fields) {
    FieldType type = known(field, fields).type();
    boolean whole = type == FieldType.TEXT || type == FieldType.JSON;
    boolean hidden = type == FieldType.SECRET || type == FieldType.FILE;
    demand(!whole && !hidden, field + " is a " + type);
  }

  /** The field of that name, which is the same for everybody. */
  static Field known(String name, List<Field> fields) {
    Field known = fields.stream().filter(it -> it.name().equals(name)).findFirst().orElse(null);
    demand(known != null, name + " is no field");
    demand(!known.isPersonal(), name + " is personal");
    return known;
  }

  private boolean canBeJudged(Term term, Field known) {
    if (!term.isPlain()) {
      return !comparison.isUnary() && (term.part() != Term.Part.WEEKDAY || !comparison.isOrder());
    }
    return switch (known.type()) {
      case SECRET, FILE -> false;
      case TEXT, JSON -> comparison.isUnary();
      case STRING, EMAIL, URL, ENUM, BOOLEAN, REFERENCE, PERSON -> !comparison.isOrder();
      case INTEGER, DECIMAL, MONEY, DATE, DATETIME -> true;
    };
  }

  static void demand(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException(fault);
    }
  }
}
