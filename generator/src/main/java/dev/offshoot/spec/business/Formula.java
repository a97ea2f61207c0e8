package dev.offshoot.spec.business;

import dev.offshoot.spec.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A calculation, as far as it can be read: the fields in it, and what is wrong with it. */
public final class Formula {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*([a-z][A-Za-z0-9]*|[0-9]+(?:\\.[0-9]+)?|[-+*(),])\\s*");
  private static final int LONGEST = 200;

  /** What stretches of time are measured between. */
  private static final Map<String, FieldType> SPANS =
      Map.of("days", FieldType.DATE, "years", FieldType.DATE, "hours", FieldType.DATETIME);

  private static final Set<String> COUNTS = Set.of("words", "length");

  private final List<String> tokens = new ArrayList<>();
  private final Set<String> numbers = new LinkedHashSet<>();
  private final Map<String, FieldType> times = new LinkedHashMap<>();
  private final Set<String> texts = new LinkedHashSet<>();
  private String fault;
  private int next;

  private Formula(String text) {
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (text.length() <= LONGEST && matcher.find() && matcher.start() == end) {
      tokens.add(matcher.group(1));
      end = matcher.end();
    }
    if (end < text.length() || text.isBlank()) {
      fault =
          "holds something else than fields, numbers, +, -, *, brackets, days(), hours(), years(),"
              + " words() and length()";
    } else {
      sum();
      if (fault == null && next < tokens.size()) {
        fault = "goes on where it should end, at " + tokens.get(next);
      }
    }
  }

  public static Formula of(String text) {
    return new Formula(text);
  }

  /** The names in it. */
  public Set<String> fields() {
    Set<String> fields = new LinkedHashSet<>(numbers);
    fields.addAll(times.keySet());
    fields.addAll(texts);
    return fields;
  }

  /** The names in it that must be texts. */
  public Set<String> texts() {
    return texts;
  }

  /** The names in it that must be numbers. */
  public Set<String> numbers() {
    return numbers;
  }

  /** The names in it that must be dates or moments. */
  public Map<String, FieldType> times() {
    return times;
  }

  /** Why it cannot be calculated. */
  public Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  private void sum() {
    product();
    while (is("+") || is("-")) {
      next++;
      product();
    }
  }

  private void product() {
    value();
    while (is("*")) {
      next++;
      value();
    }
  }

  private void value() {
    String token = next < tokens.size() ? tokens.get(next++) : "its end";
    if (token.equals("(")) {
      sum();
      if (!is(")") && fault == null) {
        fault = "opens a bracket that is not closed";
      }
      next++;
    } else if (token.length() == 1 && "+-*),".contains(token) || token.equals("its end")) {
      fault = fault == null ? "has " + token + " where a field or a number should stand" : fault;
    } else if (SPANS.containsKey(token) && is("(")) {
      next++;
      moment(token, ",");
      moment(token, ")");
    } else if (COUNTS.contains(token) && is("(")) {
      next++;
      text(token);
    } else if (Character.isLetter(token.charAt(0))) {
      numbers.add(token);
    }
  }

  /** One of the two fields that a stretch of time lies between. */
  private void moment(String span, String end) {
    String token = next < tokens.size() ? tokens.get(next++) : "its end";
    if (Character.isLetter(token.charAt(0)) && !token.equals("its end") && is(end)) {
      times.put(token, SPANS.get(span));
    } else if (fault == null) {
      fault = "has something else than two fields in " + span + "(from, to)";
    }
    next++;
  }

  /** The field whose text is counted. */
  private void text(String count) {
    String token = next < tokens.size() ? tokens.get(next++) : "its end";
    if (Character.isLetter(token.charAt(0)) && !token.equals("its end") && is(")")) {
      texts.add(token);
    } else if (fault == null) {
      fault = "has something else than one field in " + count + "(text)";
    }
    next++;
  }

  private boolean is(String token) {
    return fault == null && next < tokens.size() && tokens.get(next).equals(token);
  }
}
