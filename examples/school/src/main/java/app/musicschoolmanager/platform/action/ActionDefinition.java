package app.musicschoolmanager.platform.action;

import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.rule.FieldCondition;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an action is called, who may run it, whose data it touches and what it needs to know.
 *
 * @param id as in URLs, {@code send-reminders}
 * @param fitting by the name of a parameter that refers to records: what must hold of them
 * @param results what it gives back that steps of schedules may take
 * @param integrations the names of the outside services that it may use, and no other
 * @param triggers what somebody may say who wants it done
 * @param retries how often it is tried again, within its time, when a service is away or busy; only
 *     as long as it has changed and sent nothing
 * @param confirm whether a person is asked once more before it runs
 */
public record ActionDefinition(
    String id,
    String label,
    String description,
    Audience audience,
    DataScope scope,
    List<Field> parameters,
    Map<String, List<FieldCondition>> fitting,
    List<Field> results,
    List<String> integrations,
    Duration timeout,
    int retries,
    List<String> triggers,
    boolean confirm) {
  private static final int MOST_RETRIES = 5;

  /** Refuses an action that would lend a member everybody's records. */
  public ActionDefinition {
    fitting = Map.copyOf(fitting);
    List<Field> all = parameters;
    fitting.keySet().forEach(name -> requireReference(id, name, all));
    if (scope == DataScope.SYSTEM_WIDE && audience != Audience.ADMIN) {
      throw new IllegalArgumentException(
          "Action %s is system-wide, so only administrators may run it.".formatted(id));
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("Action %s needs a timeout above zero.".formatted(id));
    }
    if (retries < 0 || retries > MOST_RETRIES) {
      throw new IllegalArgumentException(
          "Action %s can be tried again %d times at most.".formatted(id, MOST_RETRIES));
    }
  }

  private static void requireReference(String id, String name, List<Field> parameters) {
    boolean refers =
        parameters.stream()
            .anyMatch(it -> it.name().equals(name) && it.type() == FieldType.REFERENCE);
    if (!refers) {
      throw new IllegalArgumentException(
          "Action %s has no parameter %s that refers to records.".formatted(id, name));
    }
  }

  /** What must hold of the records that a parameter takes. */
  public List<FieldCondition> where(Field parameter) {
    return fitting.getOrDefault(parameter.name(), List.of());
  }

  /** Starts the description of an action. */
  public static Builder named(String id, String label) {
    return new Builder(id, label);
  }

  /**
   * Describes an action step by step: for administrators and with the caller's data, unless told.
   */
  public static final class Builder {
    private final String id;
    private final String label;
    private String description = "";
    private Audience audience = Audience.ADMIN;
    private DataScope scope = DataScope.USER_SCOPED;
    private List<Field> parameters = List.of();
    private final Map<String, List<FieldCondition>> fitting = new HashMap<>();
    private List<Field> results = List.of();
    private List<String> integrations = List.of();
    private Duration timeout = Duration.ofSeconds(30);
    private int retries;
    private List<String> triggers = List.of();
    private boolean confirm;

    private Builder(String id, String label) {
      this.id = id;
      this.label = label;
    }

    public Builder description(String value) {
      description = value;
      return this;
    }

    public Builder audience(Audience value) {
      audience = value;
      return this;
    }

    public Builder scope(DataScope value) {
      scope = value;
      return this;
    }

    public Builder parameters(Field... values) {
      parameters = List.of(values);
      return this;
    }

    /** Takes for a parameter only records of which all of this holds. */
    public Builder where(String parameter, FieldCondition... all) {
      fitting.put(parameter, List.of(all));
      return this;
    }

    /** Names what it gives back, so that later steps of a schedule can take it. */
    public Builder results(Field... values) {
      results = List.of(values);
      return this;
    }

    public Builder integrations(String... names) {
      integrations = List.of(names);
      return this;
    }

    public Builder timeout(Duration value) {
      timeout = value;
      return this;
    }

    /**
     * How often it is tried again when a service is away or busy: within its time, and only as long
     * as it has changed no record and sent nothing that would be done twice.
     */
    public Builder retries(int times) {
      retries = times;
      return this;
    }

    public Builder triggers(String... phrases) {
      triggers = List.of(phrases);
      return this;
    }

    /** Asks a person once more before it runs. */
    public Builder confirm() {
      confirm = true;
      return this;
    }

    public ActionDefinition build() {
      return new ActionDefinition(
          id,
          label,
          description,
          audience,
          scope,
          parameters,
          fitting,
          results,
          integrations,
          timeout,
          retries,
          triggers,
          confirm);
    }
  }
}
