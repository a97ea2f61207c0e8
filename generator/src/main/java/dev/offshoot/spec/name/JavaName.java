package dev.offshoot.spec.name;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Identifiers in the generated Java. */
public final class JavaName {
  /** Longest identifier that a document may hold. */
  public static final int LONGEST = 40;

  private static final Pattern UPPER_CAMEL = Pattern.compile("[A-Z][A-Za-z0-9]*");
  private static final Pattern LOWER_CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");

  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends final finally float for goto if implements import"
                  + " instanceof int interface long native new package private protected public"
                  + " return short static strictfp super switch synchronized this throw throws"
                  + " transient try void volatile while true false null var yield")
              .split(" "));

  /** Packages that every app has beside those of its models. */
  private static final Set<String> PACKAGES = Set.of("action", "page", "platform", "schedule");

  private JavaName() {}

  /** Whether it has the form of a class name, whatever it may mean. */
  public static boolean isUpperCamel(String name) {
    return name.length() <= LONGEST && UPPER_CAMEL.matcher(name).matches();
  }

  /** Whether it has the form of a variable's name, whatever it may mean. */
  public static boolean isLowerCamel(String name) {
    return name.length() <= LONGEST && LOWER_CAMEL.matcher(name).matches();
  }

  /** Whether Java keeps the word for itself. */
  public static boolean isKeyword(String word) {
    return KEYWORDS.contains(word);
  }

  /** {@code dueOn} is {@code DueOn}, as in {@code findByDueOn}. */
  public static String upperCamel(String lowerCamel) {
    return Words.capitalised(lowerCamel);
  }

  /**
   * A variable or method named after a class: {@code StockMovement} is {@code stockMovement},
   * {@code VATRate} is {@code vatRate}, {@code Case} is {@code caseModel}.
   */
  public static String lowerCamel(String upperCamel) {
    List<String> words = Words.of(upperCamel);
    String name =
        words.getFirst()
            + words.stream().skip(1).map(Words::capitalised).collect(Collectors.joining());
    return isKeyword(name) ? name + "Model" : name;
  }

  /**
   * The package of a model: {@code StockMovement} is {@code stockmovement}, {@code Case} is {@code
   * casemodel}.
   */
  public static String packageSegment(String modelName) {
    String segment = modelName.toLowerCase(Locale.ROOT);
    return isKeyword(segment) || PACKAGES.contains(segment) ? segment + "model" : segment;
  }

  /** The constant of an option: {@code in-progress} is {@code IN_PROGRESS}. */
  public static String enumConstant(String optionValue) {
    String constant = optionValue.replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
    return constant.isEmpty() || Character.isDigit(constant.charAt(0)) ? "_" + constant : constant;
  }
}
