package app.musicschoolmanager.platform.record;

import static app.musicschoolmanager.platform.rule.FieldCondition.own;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.RecordCheck;
import app.musicschoolmanager.platform.rule.term.Term;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Moves dates and moments until something holds of what is reckoned from them. */
record TimeSamples(SampleFields fields) {
  private static final int DAYS = 7;

  /** Makes a condition hold, and breaks as few checks by it as can be. */
  void make(FieldCondition condition) {
    condition.paths().forEach(fields::fill);
    String path = condition.term().path();
    if (fields.get(path) == null || fields.isClosed(fields.source(path))) {
      return; // nothing that could be moved
    }
    ObjectNode before = fields.values().deepCopy();
    candidates(condition, fields.field(path)).stream()
        .filter(value -> holds(condition, path, value, before))
        .min(
            Comparator.comparing((Object value) -> broken(path, value, before))
                .thenComparing(value -> namesAnother(path, value, before)))
        .ifPresentOrElse(value -> put(path, value, before), () -> fields.values().setAll(before));
  }

  /** Another record that holds it may have been named for the value before. */
  private void put(String path, Object value, ObjectNode before) {
    fields.values().setAll(before);
    fields.set(path, value);
  }

  private boolean holds(FieldCondition condition, String path, Object value, ObjectNode before) {
    put(path, value, before);
    return condition.holds(fields.write());
  }

  /** Whether a record holds it already, which may have little room left by now. */
  private boolean namesAnother(String path, Object value, ObjectNode before) {
    put(path, value, before);
    String reference = own(fields.source(path));
    return SampleFields.isBeyond(fields.source(path))
        && !fields.values().path(reference).equals(before.path(reference));
  }

  private long broken(String path, Object value, ObjectNode before) {
    put(path, value, before);
    return fields.model().rules().stream()
        .filter(
            rule -> rule instanceof RecordCheck check && !check.faults(fields.write()).isEmpty())
        .count();
  }

  /** What the field may hold: around what it holds, around now, and around what is asked for. */
  private List<Object> candidates(FieldCondition condition, Field field) {
    Clock clock = fields.occasion().clock();
    ZoneId zone = clock.getZone();
    Term term = condition.term();
    ZonedDateTime start = moment(fields.get(term.path()), zone);
    Object whole = term.moment().of(fields::get, clock.instant(), zone);
    ZonedDateTime reckoned = whole == null ? start : moment(whole, zone);
    List<Object> asked = asked(condition, field);
    List<ZonedDateTime> anchors = new ArrayList<>(List.of(start, ZonedDateTime.now(clock)));
    for (Object each : asked) {
      switch (each) {
        case LocalTime time -> anchors.add(start.with(time));
        case LocalDate day -> anchors.add(before(moment(day, zone), start, reckoned));
        case Instant moment -> anchors.add(before(moment(moment, zone), start, reckoned));
        default -> {
          // a weekday is near every day
        }
      }
    }
    return anchors.stream()
        .flatMap(TimeSamples::around)
        .map(
            each -> field.type() == FieldType.DATE ? (Object) each.toLocalDate() : each.toInstant())
        .distinct()
        .toList();
  }

  /** The start from which one comes there, but for months that are shorter than others. */
  private static ZonedDateTime before(
      ZonedDateTime there, ZonedDateTime start, ZonedDateTime reckoned) {
    return there.plus(ChronoUnit.MILLIS.between(reckoned, start), ChronoUnit.MILLIS);
  }

  private List<Object> asked(FieldCondition condition, Field field) {
    Clock clock = fields.occasion().clock();
    return condition.other() == null
        ? condition.values(field, clock)
        : Stream.of(Term.of(condition.other()).of(fields::get, clock.instant(), clock.getZone()))
            .filter(Objects::nonNull)
            .toList();
  }

  private static ZonedDateTime moment(Object value, ZoneId zone) {
    return value instanceof LocalDate day ? day.atStartOfDay(zone) : ((Instant) value).atZone(zone);
  }

  private static Stream<ZonedDateTime> around(ZonedDateTime anchor) {
    Stream<ZonedDateTime> near =
        Stream.of(
            anchor, anchor.plusMinutes(1), anchor.minusMinutes(1), anchor.with(LocalTime.NOON));
    Stream<ZonedDateTime> days =
        Stream.iterate(1, day -> day <= DAYS, day -> day + 1)
            .flatMap(day -> Stream.of(anchor.plusDays(day), anchor.minusDays(day)));
    return Stream.concat(near, days);
  }
}
