package app.musicschoolmanager.platform.open;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.Occasion;
import app.musicschoolmanager.platform.rule.Write;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What whoever was given the link of a record may do with it, once or as long as something holds.
 * To have the link is the permission; nobody finds it out.
 *
 * @param name as in its address, {@code unsubscribe}
 * @param label what its button says
 * @param text what will happen, in a sentence or two
 * @param done what is said afterwards
 * @param shows the only fields that are shown with it
 * @param sets which field gets which value, as texts; {@code now} and {@code today} are values of
 *     moments and dates
 * @param when what must hold of the record for the link to work
 */
public record PersonalLink(
    String name,
    String label,
    String text,
    String done,
    List<String> shows,
    Map<String, String> sets,
    List<FieldCondition> when) {
  private static final String NOW = "now";
  private static final String TODAY = "today";

  public PersonalLink {
    shows = List.copyOf(shows);
    sets = Map.copyOf(sets);
    when = List.copyOf(when);
  }

  public static PersonalLink named(String name, String label) {
    return new PersonalLink(name, label, "", "", List.of(), Map.of(), List.of());
  }

  /** What will happen, and what is said once it has. */
  public PersonalLink saying(String before, String afterwards) {
    return new PersonalLink(name, label, before, afterwards, shows, sets, when);
  }

  public PersonalLink shows(String... fields) {
    return new PersonalLink(name, label, text, done, List.of(fields), sets, when);
  }

  public PersonalLink sets(String field, String value) {
    Map<String, String> more = new LinkedHashMap<>(sets);
    more.put(field, value);
    return new PersonalLink(name, label, text, done, shows, more, when);
  }

  /** Works only for records of which all of this holds. */
  public PersonalLink when(FieldCondition... all) {
    return new PersonalLink(name, label, text, done, shows, sets, List.of(all));
  }

  /** Whether it still works for a record. */
  boolean works(Model model, Values record, Clock clock) {
    Write write = new Write(model, null, record, Occasion.alone(clock));
    return when.stream().allMatch(condition -> condition.holds(write));
  }

  /** Whether a record is as it would make it; of a moment only that there is one counts. */
  boolean isDone(Model model, Values record, Clock clock) {
    Values wanted = values(model, clock);
    return sets.entrySet().stream()
        .allMatch(set -> {
          Object value = record.get(set.getKey());
          boolean timed = set.getValue().equals(NOW) || set.getValue().equals(TODAY);
          return timed ? value != null : Objects.equals(value, wanted.get(set.getKey()));
        });
  }

  /** What it makes of a record. */
  Values values(Model model, Clock clock) {
    Values values = Values.none();
    for (Map.Entry<String, String> each : sets.entrySet()) {
      Field field = model.field(each.getKey()).orElseThrow();
      values = values.with(field.name(), value(field, each.getValue(), clock));
    }
    return values;
  }

  private static Object value(Field field, String text, Clock clock) {
    if (field.type() == FieldType.DATETIME && text.equals(NOW)) {
      return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
    boolean today = field.type() == FieldType.DATE && text.equals(TODAY);
    return today ? LocalDate.now(clock) : field.value(text);
  }

  void check(Model model) {
    PublicParts.demand(!sets.isEmpty(), name + " changes nothing");
    shows.forEach(field -> PublicParts.shown(model, field));
    when.forEach(condition -> condition.check(model.fields()));
    for (String set : sets.keySet()) {
      Field field = PublicParts.shown(model, set);
      PublicParts.demand(!model.isDerived(field), set + " is filled in by the app");
    }
    values(model, Clock.systemUTC());
  }
}
