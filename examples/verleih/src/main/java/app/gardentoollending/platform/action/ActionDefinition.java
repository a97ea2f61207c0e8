package app.gardentoollending.platform.action;

import app.gardentoollending.platform.auth.Audience;
import app.gardentoollending.platform.model.DataScope;
import app.gardentoollending.platform.model.Field;
import java.time.Duration;
import java.util.List;

/**
 * What an action is called, who may run it, whose data it touches and what it needs to know.
 *
 * @param id as in URLs, {@code send-reminders}
 * @param integrations the names of the outside services that it may use, and no other
 * @param triggers what somebody may say who wants it done
 * @param confirm whether a person is asked once more before it runs
 */
public record ActionDefinition(
    String id,
    String label,
    String description,
    Audience audience,
    DataScope scope,
    List<Field> parameters,
    List<String> integrations,
    Duration timeout,
    List<String> triggers,
    boolean confirm) {

  /** Refuses an action that would lend a member everybody's records. */
  public ActionDefinition {
    if (scope == DataScope.SYSTEM_WIDE && audience != Audience.ADMIN) {
      throw new IllegalArgumentException(
          "Action %s is system-wide, so only administrators may run it.".formatted(id));
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("Action %s needs a timeout above zero.".formatted(id));
    }
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
    private List<String> integrations = List.of();
    private Duration timeout = Duration.ofSeconds(30);
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

    public Builder integrations(String... names) {
      integrations = List.of(names);
      return this;
    }

    public Builder timeout(Duration value) {
      timeout = value;
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
          integrations,
          timeout,
          triggers,
          confirm);
    }
  }
}
