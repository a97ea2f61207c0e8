package org.example.makerspace.room;

import java.math.BigDecimal;
import org.example.makerspace.platform.model.Values;

/** A new {@link Room}, or a change to one: only what is set here is written. */
public final class RoomDraft {
  private Values values = Values.none();

  RoomDraft() {}

  public RoomDraft name(String value) {
    return set("name", value);
  }

  public RoomDraft area(BigDecimal value) {
    return set("area", value);
  }

  Values values() {
    return values;
  }

  private RoomDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
