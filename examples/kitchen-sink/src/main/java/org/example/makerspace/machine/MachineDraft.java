package org.example.makerspace.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.example.makerspace.platform.model.Values;

/** A new {@link Machine}, or a change to one: only what is set here is written. */
public final class MachineDraft {
  private Values values = Values.none();

  MachineDraft() {}

  public MachineDraft name(String value) {
    return set("name", value);
  }

  public MachineDraft serial(String value) {
    return set("serial", value);
  }

  public MachineDraft room(String value) {
    return set("room", value);
  }

  public MachineDraft accessoryOf(String value) {
    return set("accessoryOf", value);
  }

  public MachineDraft state(Machine.State value) {
    return set("state", value == null ? null : value.value());
  }

  public MachineDraft boughtOn(LocalDate value) {
    return set("boughtOn", value);
  }

  public MachineDraft price(BigDecimal value) {
    return set("price", value);
  }

  public MachineDraft servicedAt(Instant value) {
    return set("servicedAt", value);
  }

  public MachineDraft inductionNeeded(boolean value) {
    return set("inductionNeeded", value);
  }

  public MachineDraft settings(JsonNode value) {
    return set("settings", value);
  }

  public MachineDraft controllerKey(String value) {
    return set("controllerKey", value);
  }

  Values values() {
    return values;
  }

  private MachineDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
