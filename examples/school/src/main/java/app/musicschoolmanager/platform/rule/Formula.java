package app.musicschoolmanager.platform.rule;

import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact calculation with the numbers of a record: {@code quantity * price - discount}. A product
 * of which a factor is empty is empty; a sum leaves out what is empty, and is empty if all is. With
 * {@code days(from, to)}, {@code years(from, to)} or {@code hours(from, to)} all is empty until
 * both times are there. {@code words(text)} and {@code length(text)} count; nothing has none.
 */
public final class Formula {
  private static final Map<String, Formula> READ = new ConcurrentHashMap<>();
  private static final Pattern WORD = Pattern.compile("[^\\s]*[\\p{L}\\p{N}][^\\s]*");
  private static final List<FieldType> TEXTS = List.of(FieldType.STRING, FieldType.TEXT);

  private static final Map<String, FieldType> SPANS =
      Map.of("days", FieldType.DATE, "years", FieldType.DATE, "hours", FieldType.DATETIME);

  private static final Map<String, ToLongFunction<String>> COUNTS =
      Map.of(
          "words",
          text -> WORD.matcher(text).results().count(),
          "length",
          text -> text.codePoints().count());

  private static final int DECIMALS = 20;
  private static final BigDecimal HOUR = BigDecimal.valueOf(Duration.ofHours(1).toMillis());
  private static final Pattern TOKEN =
      Pattern.compile("\\s*([a-z][A-Za-z0-9]*|[0-9]+(?:\\.[0-9]+)?|[-+*(),])\\s*");

  private final List<String> tokens = new ArrayList<>();
  private final Set<String> fields = new LinkedHashSet<>();
  private final Set<String> times = new LinkedHashSet<>();
  private final Map<String, List<FieldType>> operands = new LinkedHashMap<>();
  private final Function<Values, BigDecimal> value;
  private int next;

  private Formula(String text) {
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      tokens.add(matcher.group(1));
      end = matcher.end();
    }
    FieldCondition.demand(end == text.length() && end > 0, "“" + text + "” cannot be read");
    value = sum();
    FieldCondition.demand(next == tokens.size(), "“" + text + "” has something left over");
  }

  /** What the text says; each is read once, since it is reckoned at every write. */
  static Formula of(String text) {
    return READ.computeIfAbsent(text, Formula::new);
  }

  /** The number fields that it calculates with. */
  Set<String> fields() {
    return fields;
  }

  /** The dates, moments and texts that it calculates with, by what they may be. */
  Map<String, List<FieldType>> operands() {
    return operands;
  }

  /** The result, unrounded; null if it is empty. */
  BigDecimal of(Values record) {
    boolean known = times.stream().allMatch(name -> record.get(name) != null);
    BigDecimal result = known ? value.apply(record) : null;
    // A third of an hour three times is one, which no number of decimals says by itself.
    return result == null || result.scale() <= DECIMALS
        ? result
        : result.setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  private Function<Values, BigDecimal> sum() {
    Function<Values, BigDecimal> all = product();
    while (is("+") || is("-")) {
      boolean plus = tokens.get(next++).equals("+");
      Function<Values, BigDecimal> left = all;
      Function<Values, BigDecimal> right = product();
      all = record -> added(left.apply(record), right.apply(record), plus);
    }
    return all;
  }

  private static BigDecimal added(BigDecimal left, BigDecimal right, boolean plus) {
    if (right == null) {
      return left;
    }
    BigDecimal signed = plus ? right : right.negate();
    return left == null ? signed : left.add(signed);
  }

  private Function<Values, BigDecimal> product() {
    Function<Values, BigDecimal> all = factor();
    while (is("*")) {
      next++;
      Function<Values, BigDecimal> left = all;
      Function<Values, BigDecimal> right = factor();
      all = record -> multiplied(left.apply(record), right.apply(record));
    }
    return all;
  }

  private static BigDecimal multiplied(BigDecimal left, BigDecimal right) {
    return left == null || right == null ? null : left.multiply(right);
  }

  private Function<Values, BigDecimal> factor() {
    FieldCondition.demand(next < tokens.size(), "the formula breaks off");
    String token = tokens.get(next++);
    if (token.equals("(")) {
      Function<Values, BigDecimal> inner = sum();
      FieldCondition.demand(is(")"), "a bracket is not closed");
      next++;
      return inner;
    }
    FieldCondition.demand(!"+-*),".contains(token), "“" + token + "” stands where a value should");
    if (Character.isDigit(token.charAt(0))) {
      BigDecimal number = new BigDecimal(token);
      return record -> number;
    }
    if (SPANS.containsKey(token) && is("(")) {
      return span(token);
    }
    if (COUNTS.containsKey(token) && is("(")) {
      return count(token);
    }
    fields.add(token);
    return record ->
        record.get(token) == null ? null : new BigDecimal(record.get(token).toString());
  }

  private Function<Values, BigDecimal> span(String name) {
    List<FieldType> types = List.of(SPANS.get(name));
    String from = operand(name, "(", types);
    String to = operand(name, ",", types);
    FieldCondition.demand(is(")"), name + " takes two fields");
    next++;
    times.addAll(List.of(from, to));
    if (SPANS.get(name) == FieldType.DATE) {
      ChronoUnit unit = name.equals("days") ? ChronoUnit.DAYS : ChronoUnit.YEARS;
      return record -> BigDecimal.valueOf(unit.between(record.date(from), record.date(to)));
    }
    return record ->
        BigDecimal.valueOf(Duration.between(record.instant(from), record.instant(to)).toMillis())
            .divide(HOUR, MathContext.DECIMAL128);
  }

  private Function<Values, BigDecimal> count(String name) {
    String field = operand(name, "(", TEXTS);
    FieldCondition.demand(is(")"), name + " takes one field");
    next++;
    ToLongFunction<String> counted = COUNTS.get(name);
    return record -> {
      String text = record.text(field);
      return BigDecimal.valueOf(text == null ? 0 : counted.applyAsLong(text));
    };
  }

  /** The field that comes next, behind this. */
  private String operand(String name, String after, List<FieldType> types) {
    FieldCondition.demand(is(after) && next + 1 < tokens.size(), name + " lacks a field");
    next++;
    String field = tokens.get(next++);
    FieldCondition.demand(Character.isLetter(field.charAt(0)), name + " lacks a field");
    operands.put(field, types);
    return field;
  }

  private boolean is(String token) {
    return next < tokens.size() && tokens.get(next).equals(token);
  }
}
