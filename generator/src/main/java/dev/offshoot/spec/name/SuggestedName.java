package dev.offshoot.spec.name;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A safe name for what people call something, in any language. */
public final class SuggestedName {
  /** Letters that lose more than an accent when they become ASCII. */
  private static final Map<Integer, String> LETTERS =
      Map.ofEntries(
          Map.entry((int) 'ä', "ae"),
          Map.entry((int) 'ö', "oe"),
          Map.entry((int) 'ü', "ue"),
          Map.entry((int) 'Ä', "Ae"),
          Map.entry((int) 'Ö', "Oe"),
          Map.entry((int) 'Ü', "Ue"),
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'Æ', "Ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'Œ', "Oe"),
          Map.entry((int) 'ø', "oe"),
          Map.entry((int) 'Ø', "Oe"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'Ł', "L"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'Đ', "D"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'ı', "i"));

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_ASCII_WORD = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’`]");

  private SuggestedName() {}

  /** {@code Überstunden (h)} is {@code ueberstundenH}; the fallback stands in for no letters. */
  public static String lowerCamel(String text, String fallback) {
    String name = camel(text, fallback);
    String lower = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    return JavaName.isKeyword(lower) ? lower + "Value" : lower;
  }

  /** {@code Überstunden (h)} is {@code UeberstundenH}; the fallback stands in for no letters. */
  public static String upperCamel(String text, String fallback) {
    return Words.capitalised(camel(text, fallback));
  }

  /** {@code Überstunden (h)} is {@code ueberstunden-h}; the fallback stands in for no letters. */
  public static String kebab(String text, String fallback) {
    List<String> words = words(text).stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
    String joined = cut(String.join("-", words)).replaceAll("-$", "");
    return startsWithLetter(joined) ? joined : (fallback + "-" + joined).replaceAll("-$", "");
  }

  private static String camel(String text, String fallback) {
    List<String> words = words(text);
    String joined =
        words.stream().limit(1).map(SuggestedName::tamed).collect(Collectors.joining())
            + words.stream().skip(1).map(Words::capitalised).collect(Collectors.joining());
    return startsWithLetter(joined) ? cut(joined) : cut(fallback + Words.capitalised(joined));
  }

  /** An acronym at the beginning becomes a plain word: {@code VAT rate} is {@code vatRate}. */
  private static String tamed(String word) {
    boolean acronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return acronym ? word.toLowerCase(Locale.ROOT) : word;
  }

  private static boolean startsWithLetter(String name) {
    return !name.isEmpty() && Character.isLetter(name.charAt(0));
  }

  private static String cut(String name) {
    return name.substring(0, Math.min(name.length(), JavaName.LONGEST));
  }

  private static List<String> words(String text) {
    String composed =
        Normalizer.normalize(APOSTROPHES.matcher(text).replaceAll(""), Normalizer.Form.NFC);
    String spelled =
        composed
            .codePoints()
            .mapToObj(c -> LETTERS.getOrDefault(c, Character.toString(c)))
            .collect(Collectors.joining());
    String bare = MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFKD)).replaceAll("");
    return Stream.of(NOT_ASCII_WORD.split(bare)).filter(word -> !word.isEmpty()).toList();
  }
}
