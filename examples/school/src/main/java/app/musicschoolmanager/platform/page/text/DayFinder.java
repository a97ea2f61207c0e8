package app.musicschoolmanager.platform.page.text;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which days somebody may mean who types what they see of a date, or what they know of it: {@code
 * Mar 12, 2026}, {@code 12.3.}, {@code march} or {@code 2026-03}. Where no year is said, those
 * about today are meant.
 */
public record DayFinder(Locale locale, LocalDate today) {
  private static final int YEARS_ABOUT = 10;
  private static final int LEAST_OF_A_NAME = 3;
  private static final int MONTHS = 12;
  private static final int CENTURY = 2000;

  /** Stand between the parts of a date, and say nothing. */
  private static final Set<String> FILLERS =
      Set.of("a", "am", "at", "de", "del", "den", "der", "el", "las", "le", "of", "on", "um");

  /** Days that follow each other. */
  public record Span(LocalDate first, LocalDate last) {}

  /** What is known of a day; null for what is not. */
  private record Known(Integer year, Integer month, Integer day) {}

  /** The parts that were typed. */
  private static final class Parts {
    private final List<Integer> numbers = new ArrayList<>();
    private List<Integer> months = List.of();
    private Integer year;
    private boolean yearFirst;
  }

  /** All days that fit; none if that is no date at all. */
  public List<Span> days(String typed) {
    Parts parts = new Parts();
    for (String word : typed.split("[^\\p{L}\\p{M}\\p{N}]+")) {
      if (!word.isEmpty() && !takes(parts, word.replaceFirst("^(\\d+)(st|nd|rd|th|er)$", "$1"))) {
        return List.of();
      }
    }
    return known(parts).flatMap(this::spans).toList();
  }

  private boolean takes(Parts parts, String word) {
    if (word.matches("[0-9]{1,2}")) {
      return parts.numbers.add(Integer.valueOf(word));
    }
    if (word.matches("[0-9]{4}") && parts.year == null) {
      parts.year = Integer.valueOf(word);
      parts.yearFirst = parts.numbers.isEmpty();
      return true;
    }
    if (FILLERS.contains(folded(word))) {
      return true;
    }
    boolean first = parts.months.isEmpty();
    parts.months = months(folded(word));
    return first && !parts.months.isEmpty();
  }

  private List<Integer> months(String begun) {
    return IntStream.rangeClosed(1, MONTHS)
        .filter(month -> begun.length() >= LEAST_OF_A_NAME)
        .filter(month ->
            Stream.of(TextStyle.values())
                .map(style -> Month.of(month).getDisplayName(style, locale))
                .anyMatch(name -> folded(name).startsWith(begun)))
        .boxed()
        .toList();
  }

  /** The same whatever case and accents. */
  private static String folded(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private Stream<Known> known(Parts parts) {
    List<Integer> numbers = parts.numbers;
    Integer first = numbers.isEmpty() ? null : numbers.getFirst();
    if (!parts.months.isEmpty()) {
      return parts.months.stream().map(month -> new Known(parts.year, month, first));
    }
    return switch (numbers.size()) {
      case 0 -> parts.year == null ? Stream.of() : Stream.of(new Known(parts.year, null, null));
      case 1 ->
          Stream.of(
              parts.year == null
                  ? new Known(null, null, first)
                  : new Known(parts.year, first, null));
      case 2 -> ordered(parts.year, parts);
      case 3 -> parts.year == null ? ordered(CENTURY + numbers.getLast(), parts) : Stream.of();
      default -> Stream.of();
    };
  }

  /** In English without a country, 3/4 may be in March or in April. */
  private Stream<Known> ordered(Integer year, Parts parts) {
    int first = parts.numbers.get(0);
    int second = parts.numbers.get(1);
    boolean both = locale.getLanguage().equals("en") && locale.getCountry().isEmpty();
    boolean monthFirst = parts.yearFirst || TimeReader.isMonthFirst(locale);
    Stream<Known> us = Stream.of(new Known(year, first, second));
    Stream<Known> others = Stream.of(new Known(year, second, first));
    return both && !parts.yearFirst && first != second
        ? Stream.concat(us, others)
        : monthFirst ? us : others;
  }

  private Stream<Span> spans(Known known) {
    if (known.month() == null && known.day() == null) {
      Year year = Year.of(known.year());
      return Stream.of(new Span(year.atDay(1), year.atDay(year.length())));
    }
    int about = known.month() == null ? 1 : YEARS_ABOUT;
    IntStream years =
        known.year() == null
            ? IntStream.rangeClosed(today.getYear() - about, today.getYear() + about)
            : IntStream.of(known.year());
    return years
        .boxed()
        .flatMap(year ->
            IntStream.rangeClosed(1, MONTHS)
                .filter(month -> known.month() == null || known.month() == month)
                .mapToObj(month -> YearMonth.of(year, month)))
        .filter(month -> known.day() == null || month.isValidDay(known.day()))
        .map(month ->
            known.day() == null
                ? new Span(month.atDay(1), month.atEndOfMonth())
                : new Span(month.atDay(known.day()), month.atDay(known.day())));
  }
}
