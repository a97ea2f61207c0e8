package app.shopinventory.platform.rule;

import app.shopinventory.platform.model.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact calculation with the numbers of a record: {@code quantity * price - discount}. A product
 * of which a factor is empty is empty; a sum leaves out what is empty, and is empty if all is.
 */
public final class Formula {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*([a-z][A-Za-z0-9]*|[0-9]+(?:\\.[0-9]+)?|[-+*()])\\s*");

  private final List<String> tokens = new ArrayList<>();
  private final Set<String> fields = new LinkedHashSet<>();
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

  static Formula of(String text) {
    return new Formula(text);
  }

  /** The fields that it calculates with. */
  Set<String> fields() {
    return fields;
  }

  /** The result, unrounded; null if it is empty. */
  BigDecimal of(Values record) {
    return value.apply(record);
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
    FieldCondition.demand(!"+-*)".contains(token), "“" + token + "” stands where a value should");
    if (Character.isDigit(token.charAt(0))) {
      BigDecimal number = new BigDecimal(token);
      return record -> number;
    }
    fields.add(token);
    return record ->
        record.get(token) == null ? null : new BigDecimal(record.get(token).toString());
  }

  private boolean is(String token) {
    return next < tokens.size() && tokens.get(next).equals(token);
  }
}
