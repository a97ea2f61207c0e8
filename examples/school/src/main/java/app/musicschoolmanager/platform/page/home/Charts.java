package app.musicschoolmanager.platform.page.home;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.record.Tallies;
import app.musicschoolmanager.platform.record.Tallies.Tally;
import app.musicschoolmanager.platform.rule.Computed;
import app.musicschoolmanager.platform.rule.Derivation;
import app.musicschoolmanager.platform.rule.Total;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Charts of what somebody's records say, one for each model that has something to count: amounts by
 * month where they add up to something, else how often each choice was made, else new records by
 * month.
 */
public final class Charts {
  /** As many are seen at a glance; the others are there for whoever wants them. */
  public static final int FEW = 6;

  private static final int MOST_BARS = 6;
  private static final int MONTHS = 6;

  private final Site site;
  private final Caller caller;

  public Charts(Site site, Caller caller) {
    this.site = site;
    this.caller = caller;
  }

  public List<Chart> all() {
    return site.readable(caller).stream()
        .filter(model -> !model.single())
        .map(this::chart)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Chart> chart(Model model) {
    Records records = site.services().records().records(model, caller);
    Optional<Field> choice = first(model, FieldType.ENUM);
    Optional<Field> money = worthAdding(model);
    return money
        .map(amount -> months(records, money))
        .filter(chart -> filled(chart) > 0)
        .or(() -> choice.map(field -> choices(records, field)).filter(chart -> filled(chart) > 0))
        // New records of a single month say no more than the number above.
        .or(() -> Optional.of(months(records, Optional.empty())).filter(it -> filled(it) > 1));
  }

  /**
   * An amount that the app reckons itself, or the only one there is, of a day of its own. Prices
   * and rates add up to nothing that anybody takes in or spends.
   */
  private static Optional<Field> worthAdding(Model model) {
    if (first(model, FieldType.DATE).isEmpty()) {
      return Optional.empty();
    }
    List<Field> amounts =
        model.sharedFields().stream().filter(field -> field.type() == FieldType.MONEY).toList();
    Set<String> reckoned =
        model.derivations().stream()
            .filter(it -> it instanceof Computed || it instanceof Total)
            .map(Derivation::field)
            .collect(Collectors.toSet());
    return amounts.stream()
        .filter(field -> reckoned.contains(field.name()))
        .findFirst()
        .or(() -> amounts.stream().filter(it -> amounts.size() == 1).findFirst());
  }

  private static long filled(Chart chart) {
    return chart.bars().stream().filter(bar -> bar.percent() > 0).count();
  }

  private static Optional<Field> first(Model model, FieldType type) {
    return model.sharedFields().stream().filter(field -> field.type() == type).findFirst();
  }

  private Chart choices(Records records, Field field) {
    Model model = records.model();
    Tallies tallies = records.tallies();
    Map<String, Long> counts =
        tallies.by(field).stream().collect(Collectors.toMap(Tally::key, Tally::records));
    List<Option> shown = mostUsed(field.options(), counts);
    long others =
        field.options().stream()
            .filter(option -> !shown.contains(option))
            .mapToLong(option -> counts.getOrDefault(option.value(), 0L))
            .sum();
    long most = Math.max(others, counts.values().stream().mapToLong(it -> it).max().orElse(0));
    List<Bar> bars = new ArrayList<>();
    for (Option option : shown) {
      long count = counts.getOrDefault(option.value(), 0L);
      String href = path(model) + "?" + field.name() + "=" + option.value();
      bars.add(new Bar(option.label(), site.formats().number(count), percent(count, most), href));
    }
    if (shown.size() < field.options().size()) {
      String label = site.say("home.chart.others");
      bars.add(new Bar(label, site.formats().number(others), percent(others, most), path(model)));
    }
    String title = site.say("home.chart.choices", model.labelPlural(), field.label());
    return new Chart(titled(title, tallies), path(model), false, bars);
  }

  /** All there are, or those that were chosen most often, in their own order. */
  private static List<Option> mostUsed(List<Option> all, Map<String, Long> counts) {
    if (all.size() <= MOST_BARS) {
      return all;
    }
    Comparator<Option> used = Comparator.comparing(it -> counts.getOrDefault(it.value(), 0L));
    List<Option> most = all.stream().sorted(used.reversed()).limit(MOST_BARS - 1L).toList();
    return all.stream().filter(most::contains).toList();
  }

  /** What came together in each of the last months, this one included. */
  private Chart months(Records records, Optional<Field> money) {
    Model model = records.model();
    Field date = money.flatMap(amount -> first(model, FieldType.DATE)).orElse(null);
    YearMonth last = YearMonth.from(today());
    YearMonth first = last.minusMonths(MONTHS - 1L);
    Tallies tallies = records.tallies();
    Map<String, Tally> months =
        tallies.perMonth(first, last, date, money.orElse(null)).stream()
            .collect(Collectors.toMap(Tally::key, Function.identity()));
    BigDecimal most =
        months.values().stream().map(Charts::size).reduce(BigDecimal.ZERO, BigDecimal::max);
    List<Bar> bars = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      BigDecimal size =
          Optional.ofNullable(months.get(month.toString()))
              .map(Charts::size)
              .orElse(BigDecimal.ZERO);
      bars.add(
          new Bar(
              site.formats().month(month),
              site.formats().brief(size),
              percent(size.doubleValue(), most.doubleValue()),
              null));
    }
    String title =
        money
            .map(amount -> site.say("home.chart.sum", model.labelPlural(), amount.label()))
            .orElseGet(() -> site.say("home.chart.new", model.labelPlural()));
    return new Chart(titled(title, tallies), path(model), true, bars);
  }

  private String titled(String title, Tallies tallies) {
    return tallies.isComplete()
        ? title
        : site.say("home.chart.newest", title, site.formats().number(Tallies.MOST));
  }

  private static BigDecimal size(Tally tally) {
    return tally.sum() == null ? BigDecimal.valueOf(tally.records()) : tally.sum();
  }

  /** Whatever is there at all can be seen. */
  private static int percent(double part, double whole) {
    return part <= 0 ? 0 : Math.max(2, (int) Math.round(100 * part / whole));
  }

  private LocalDate today() {
    return LocalDate.now(site.services().database().clock());
  }

  private static String path(Model model) {
    return "/models/" + model.name();
  }
}
