package app.musicschoolmanager.platform.rule;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.time.TimeRange;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records of which there is only one, or only so many, with the same values: "one check-in a day",
 * "never billed twice", "three devices at a time". Where a value is missing, nothing is the same.
 *
 * @param same the fields that must not all be the same
 * @param most how many of the same there may be
 * @param date the date or moment that must not lie in the same period, or null
 * @param ofTheOwner among the records of one owner
 * @param when only records for which all of this holds get in each other's way
 * @param exemptsAdmin whether it holds for everybody but administrators
 */
public record OnlyOnce(
    String id,
    String message,
    List<String> same,
    String date,
    Period per,
    int most,
    boolean ofTheOwner,
    List<FieldCondition> when,
    boolean exemptsAdmin)
    implements Demand {

  public OnlyOnce {
    same = List.copyOf(same);
    when = List.copyOf(when);
  }

  /** A rule by that name, and what people are told who write a second one. */
  public static OnlyOnce named(String id, String message) {
    return new OnlyOnce(id, message, List.of(), null, null, 1, false, List.of(), false);
  }

  public OnlyOnce with(String... fields) {
    return new OnlyOnce(
        id, message, Arrays.asList(fields), date, per, most, ofTheOwner, when, exemptsAdmin);
  }

  /** Once in each period by what the field says. */
  public OnlyOnce per(Period period, String dateField) {
    return new OnlyOnce(id, message, same, dateField, period, most, ofTheOwner, when, exemptsAdmin);
  }

  /** So many of the same, and no more. */
  public OnlyOnce atMost(int number) {
    return new OnlyOnce(id, message, same, date, per, number, ofTheOwner, when, exemptsAdmin);
  }

  public OnlyOnce amongTheOwners() {
    return new OnlyOnce(id, message, same, date, per, most, true, when, exemptsAdmin);
  }

  public OnlyOnce when(FieldCondition... all) {
    return new OnlyOnce(
        id, message, same, date, per, most, ofTheOwner, Arrays.asList(all), exemptsAdmin);
  }

  /** It does not hold for administrators, but what they write counts against others. */
  public OnlyOnce exemptingAdmin() {
    return new OnlyOnce(id, message, same, date, per, most, ofTheOwner, when, true);
  }

  @Override
  public Set<String> fields() {
    return Stream.concat(judged().stream(), when.stream().flatMap(it -> it.fields().stream()))
        .collect(Collectors.toSet());
  }

  /** The fields in which the record must differ from each other one. */
  public List<String> judged() {
    return Stream.concat(same.stream(), Stream.of(date).filter(it -> it != null)).toList();
  }

  /** What is new counts also where nothing has to be the same. */
  @Override
  public boolean isTouchedBy(Write write) {
    return write.before() == null || Demand.super.isTouchedBy(write);
  }

  @Override
  public List<FieldError> faults(Write write) {
    boolean complete = judged().stream().allMatch(name -> write.after().get(name) != null);
    return complete
            && binds(write)
            && write.meets(when)
            && write.occasion().others().are(most, alike(write), ofTheOwner)
        ? List.of(FieldError.of(place(write.model()), "check", message))
        : List.of();
  }

  /** What holds for all records that get in the way of this one. */
  public List<FieldCondition> alike(Write write) {
    List<FieldCondition> all = new ArrayList<>(when);
    same.forEach(name -> all.add(FieldCondition.same(name, write.after())));
    if (date != null) {
      all.addAll(period(write.after().get(date), write.occasion().clock()));
    }
    return all;
  }

  /** The field beside which people are told. */
  private String place(Model model) {
    return Stream.concat(judged().reversed().stream(), when.stream().map(FieldCondition::field))
        .findFirst()
        .orElse(model.display());
  }

  private List<FieldCondition> period(Object value, Clock clock) {
    boolean moment = value instanceof Instant;
    LocalDate day =
        moment ? LocalDate.ofInstant((Instant) value, clock.getZone()) : (LocalDate) value;
    LocalDate start = per.start(day);
    LocalDate next = per.next(start);
    FieldCondition since =
        FieldCondition.of(date, FieldComparison.AT_LEAST, text(start, moment, clock));
    // A record from before there was a last day may lie in the last period of all, which ends
    // never.
    return next.isAfter(TimeRange.comparable(next))
        ? List.of(since)
        : List.of(
            since, FieldCondition.of(date, FieldComparison.LESS_THAN, text(next, moment, clock)));
  }

  private static String text(LocalDate day, boolean moment, Clock clock) {
    return moment
        ? TimeRange.comparable(day.atStartOfDay(clock.getZone()).toInstant()).toString()
        : TimeRange.comparable(day).toString();
  }

  @Override
  public void check(List<Field> fields) {
    FieldCondition.demand(most > 0, "it admits nothing");
    FieldCondition.demand(!judged().isEmpty() || most > 1 || ofTheOwner, "it compares nothing");
    same.forEach(name -> FieldCondition.is(name).checkEquality(fields));
    if (date != null) {
      FieldType type = FieldCondition.known(date, fields).type();
      boolean time = type == FieldType.DATE || type == FieldType.DATETIME;
      FieldCondition.demand(time && per != null, date + " is no date, or the period is missing");
    }
    when.forEach(condition -> condition.checkStored(fields));
  }

  /** Stretches of days, as a calendar counts them. A week begins on its Monday. */
  public enum Period {
    DAY,
    WEEK,
    MONTH,
    YEAR;

    /** The first day of the one in which a day lies. */
    public LocalDate start(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
        case YEAR -> day.withDayOfYear(1);
      };
    }

    /** The first day of the next one. */
    public LocalDate next(LocalDate start) {
      return switch (this) {
        case DAY -> start.plusDays(1);
        case WEEK -> start.plusWeeks(1);
        case MONTH -> start.plusMonths(1);
        case YEAR -> start.plusYears(1);
      };
    }
  }
}
