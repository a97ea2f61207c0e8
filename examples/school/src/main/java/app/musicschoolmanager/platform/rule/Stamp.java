package app.musicschoolmanager.platform.rule;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * What the app notes by itself: who has created a record, or when it was sent. It stays until that
 * comes to hold anew: what was done, taken up again and done again was done the second time.
 *
 * @param when what must come to hold for it to be noted; at the creation if there is nothing
 */
public record Stamp(
    String id, String message, String field, Source source, List<FieldCondition> when)
    implements Derivation {

  /** What is noted. */
  public enum Source {
    CALLER,
    CALLER_EMAIL,
    CALLER_NAME,
    TODAY,
    NOW
  }

  public Stamp {
    when = List.copyOf(when);
  }

  /** A note by that name, and what people are told about it. */
  public static Stamp named(String id, String message) {
    return new Stamp(id, message, null, null, List.of());
  }

  public Stamp of(String fieldName, Source noted) {
    return new Stamp(id, message, fieldName, noted, when);
  }

  public Stamp when(FieldCondition... all) {
    return new Stamp(id, message, field, source, Arrays.asList(all));
  }

  @Override
  public Object value(Write write) {
    boolean created = write.before() == null;
    Object present = created ? null : write.before().get(field);
    boolean due = when.isEmpty() ? created : write.meets(when);
    boolean anew = present == null || !(created || when.isEmpty() || write.was().meets(when));
    return due && anew ? noted(write.occasion()) : present;
  }

  private Object noted(Occasion occasion) {
    return switch (source) {
      case CALLER -> occasion.caller().userId();
      case CALLER_EMAIL -> occasion.caller().email();
      case CALLER_NAME -> occasion.callerName().get();
      case TODAY -> LocalDate.now(occasion.clock());
      case NOW -> Instant.now(occasion.clock()).truncatedTo(ChronoUnit.MILLIS);
    };
  }

  @Override
  public void check(List<Field> fields) {
    FieldType type = Derivation.derived(field, fields).type();
    boolean fits =
        switch (source) {
          case CALLER -> type == FieldType.PERSON;
          case CALLER_EMAIL -> type == FieldType.EMAIL;
          case CALLER_NAME -> type == FieldType.STRING;
          case TODAY -> type == FieldType.DATE;
          case NOW -> type == FieldType.DATETIME;
        };
    FieldCondition.demand(fits, field + " is a " + type);
    when.forEach(condition -> condition.check(fields));
  }
}
