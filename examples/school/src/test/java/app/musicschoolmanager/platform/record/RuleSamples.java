package app.musicschoolmanager.platform.record;

import static app.musicschoolmanager.platform.rule.FieldCondition.own;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.rule.Demand;
import app.musicschoolmanager.platform.rule.FieldComparison;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.Frozen;
import app.musicschoolmanager.platform.rule.NoOverlap;
import app.musicschoolmanager.platform.rule.OnlyOnce;
import app.musicschoolmanager.platform.rule.RecordCheck;
import app.musicschoolmanager.platform.rule.Rule;
import app.musicschoolmanager.platform.rule.Transitions;
import app.musicschoolmanager.platform.rule.Write;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Changes the sample values of a record until they keep the rules of its model, or break one. */
record RuleSamples(SampleFields fields) {
  private static final AtomicInteger FAR = new AtomicInteger(10_000);
  private static final int CHOICES = 70;
  private static final int NOON = 12;
  private static final int MIDNIGHT = 24;

  /** Gives what must not meet times of its own, before all else. */
  RuleSamples spread() {
    for (Rule rule : fields.model().rules()) {
      switch (rule) {
        case NoOverlap span -> keep(span, false);
        case OnlyOnce once when once.date() != null && fields.values().hasNonNull(once.date()) ->
            keep(once, false);
        default -> {
          // meets nobody
        }
      }
    }
    return this;
  }

  /** Closes the ways to everybody, so that the record leads to whom it names. */
  void close() {
    fields.model().visibleTo().stream()
        .filter(way -> way.isForEverybody() && !way.when().isEmpty())
        .filter(way -> way.when().getFirst().fields().stream().noneMatch(fields::isClosed))
        .forEach(way -> unmake(way.when()));
  }

  /**
   * Changes what a rule finds fault with.
   *
   * @param evade rather makes the rule not count, where what it demands cannot be met
   */
  void keep(Demand demand, boolean evade) {
    switch (demand) {
      case RecordCheck check when evade && !check.when().isEmpty() ->
          make(opposite(check.when().getFirst()));
      case RecordCheck check -> make(check.that());
      case Transitions ways when ways.starts().isEmpty() -> other(ways.field());
      case Transitions ways -> fields.set(ways.field(), ways.starts().getFirst());
      case NoOverlap span -> {
        away(span.from());
        end(span);
      }
      case OnlyOnce once when once.date() != null -> away(once.date());
      case OnlyOnce once when !once.when().isEmpty() && (evade || once.same().isEmpty()) ->
          make(opposite(once.when().getFirst()));
      case OnlyOnce once when !once.same().isEmpty() -> other(once.same().getLast());
      case OnlyOnce full -> {
        // nothing of it makes room
      }
      case Frozen frozen -> {
        // what is new is not frozen, and what stays is nothing to be mended
      }
    }
  }

  /**
   * Moves the record within its period, to another time for each number: one that its checks take,
   * if there is any. Others of it are left alone as far as that goes.
   */
  void shift(OnlyOnce once, int number) {
    List<Object> all = times(once);
    List<Object> fitting = all.stream().filter(time -> fits(once.date(), time)).toList();
    List<Object> times = fitting.isEmpty() ? all : fitting;
    fields.set(once.date(), times.get(number % times.size()));
    for (Rule rule : fields.model().rules()) {
      if (rule instanceof NoOverlap span) {
        span.within().stream().filter(name -> !once.same().contains(name)).forEach(this::other);
        end(span);
      }
    }
  }

  /** Day by day, and then hour by hour from noon on. */
  private List<Object> times(OnlyOnce once) {
    Object date = fields.get(once.date());
    ZoneId zone = fields.occasion().clock().getZone();
    LocalDate day =
        date instanceof Instant moment ? LocalDate.ofInstant(moment, zone) : (LocalDate) date;
    LocalDate first = once.per().start(day);
    List<LocalDate> days = first.datesUntil(once.per().next(first)).toList();
    return date instanceof LocalDate
        ? List.copyOf(days)
        : IntStream.range(NOON, MIDNIGHT)
            .boxed()
            .flatMap(hour -> days.stream().map(it -> it.atTime(hour, 0)))
            .<Object>map(time -> time.atZone(zone).toInstant())
            .toList();
  }

  private boolean fits(String date, Object time) {
    fields.set(date, time);
    Write write = fields.write();
    return fields.model().rules().stream()
        .filter(rule -> rule instanceof RecordCheck && rule.fields().contains(date))
        .allMatch(rule -> ((RecordCheck) rule).faults(write).isEmpty());
  }

  private void end(NoOverlap span) {
    Object start = fields.get(span.from());
    if (start != null && !fields.isClosed(span.to())) {
      fields.set(span.to(), span.endCounts() ? start : next(start));
    }
  }

  /** Far from all others: ahead of them, or behind them where it must be of the past. */
  private void away(String name) {
    fields.fill(name);
    int days = isPast(name) ? -FAR.addAndGet(400) : FAR.addAndGet(400);
    Object near = fields.get(name);
    if (near != null) {
      fields.set(
          name,
          near instanceof LocalDate day
              ? day.plusDays(days)
              : ((Instant) near).plus(days, ChronoUnit.DAYS));
    }
  }

  private boolean isPast(String name) {
    return fields.model().rules().stream()
        .filter(RecordCheck.class::isInstance)
        .flatMap(rule -> ((RecordCheck) rule).that().stream())
        .filter(condition -> condition.field().equals(name) && condition.other() == null)
        .anyMatch(condition ->
            condition.comparison() == FieldComparison.AT_MOST
                || condition.comparison() == FieldComparison.LESS_THAN);
  }

  private static Object next(Object start) {
    return start instanceof LocalDate day
        ? day.plusDays(1)
        : ((Instant) start).plus(1, ChronoUnit.MINUTES);
  }

  /** Gives the field another value. */
  void other(String name) {
    fields.another(name, FAR.incrementAndGet());
  }

  /** Makes all of this hold. */
  void make(List<FieldCondition> all) {
    all.forEach(this::make);
  }

  /** Makes not all of this hold. */
  void unmake(List<FieldCondition> all) {
    make(opposite(all.getFirst()));
  }

  /** Makes the record break a check in one thing that it demands. */
  void breaks(RecordCheck check, FieldCondition demanded) {
    // What others point to as well is left as it is.
    demanded
        .paths()
        .map(fields::source)
        .filter(SampleFields::isBeyond)
        .forEach(path -> other(own(fields.source(own(path)))));
    make(check.when());
    make(opposite(demanded));
  }

  static FieldCondition opposite(FieldCondition condition) {
    FieldComparison opposite =
        switch (condition.comparison()) {
          case EQUAL -> FieldComparison.NOT_EQUAL;
          case NOT_EQUAL -> FieldComparison.EQUAL;
          case LESS_THAN -> FieldComparison.AT_LEAST;
          case AT_MOST -> FieldComparison.MORE_THAN;
          case MORE_THAN -> FieldComparison.AT_MOST;
          case AT_LEAST -> FieldComparison.LESS_THAN;
          case EMPTY -> FieldComparison.FILLED;
          case FILLED -> FieldComparison.EMPTY;
        };
    return new FieldCondition(condition.field(), opposite, condition.values(), condition.other());
  }

  void make(FieldCondition condition) {
    if (condition.other() != null) {
      condition.paths().forEach(fields::fill);
    }
    boolean reckoned = condition.isReckoned();
    boolean needsOther =
        !reckoned && condition.other() != null && fields.get(condition.other()) == null;
    if (condition.holds(fields.write()) || needsOther) {
      return;
    }
    if (reckoned) {
      new TimeSamples(fields).make(condition);
      return;
    }
    switch (condition.comparison()) {
      case EMPTY -> fields.set(condition.field(), null);
      case FILLED -> fields.fill(condition.field());
      case EQUAL -> fields.set(condition.field(), right(condition));
      case NOT_EQUAL -> choose(condition);
      default -> order(condition);
    }
  }

  /** Takes away all that gets in the way of the record. */
  void free(OnlyOnce once) {
    String owner = once.ofTheOwner() ? owner() : null;
    fields.samples().rows().free(fields.model(), once.alike(fields.write()), owner);
  }

  /** Whose the record will be, if it belongs to somebody. */
  String owner() {
    return fields.model().isUserScoped() ? fields.samples().person(fields.writer()) : null;
  }

  private void choose(FieldCondition condition) {
    for (int number = 1; number < CHOICES && !condition.holds(fields.write()); number++) {
      fields.another(condition.field(), number);
    }
  }

  /** Where the bounds of the one field forbid it, or another record can, the other gives way. */
  private void order(FieldCondition condition) {
    boolean beyond = condition.other() != null && SampleFields.isBeyond(condition.other());
    if (!beyond) {
      fields.set(
          condition.field(),
          beside(condition, fields.field(condition.field()), right(condition), 1));
    }
    if (beyond || (fields.get(condition.field()) == null && condition.other() != null)) {
      fields.fill(condition.field());
      Object left = fields.get(condition.field());
      if (left != null) {
        fields.set(condition.other(), beside(condition, fields.field(condition.other()), left, -1));
      }
    }
  }

  private Object right(FieldCondition condition) {
    if (condition.other() != null) {
      return fields.get(condition.other());
    }
    Field field = fields.field(condition.field());
    Object value = condition.values(field, fields.occasion().clock()).getFirst();
    return value.equals(Field.CALLER) ? fields.samples().person(fields.writer()) : value;
  }

  /** The value itself, or the next one on the side that the comparison asks for. */
  private static Object beside(FieldCondition condition, Field field, Object value, int side) {
    int step =
        switch (condition.comparison()) {
          case LESS_THAN -> -side;
          case MORE_THAN -> side;
          default -> 0;
        };
    return switch (value) {
      case LocalDate day -> day.plusDays(step);
      case Instant moment -> moment.plus(step, ChronoUnit.MINUTES);
      default -> {
        int scale = field.type() == FieldType.INTEGER ? 0 : field.scale();
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
        RoundingMode rounding =
            condition.comparison() == FieldComparison.LESS_THAN
                    || condition.comparison() == FieldComparison.AT_MOST
                ? (side > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING)
                : (side > 0 ? RoundingMode.CEILING : RoundingMode.FLOOR);
        yield new BigDecimal(value.toString())
            .setScale(scale, rounding)
            .add(unit.multiply(BigDecimal.valueOf(step)));
      }
    };
  }
}
