package org.example.makerspace.guardianship;

import org.example.makerspace.platform.model.Values;

/** A new {@link Guardianship}, or a change to one: only what is set here is written. */
public final class GuardianshipDraft {
  private Values values = Values.none();

  GuardianshipDraft() {}

  public GuardianshipDraft kind(String value) {
    return set("kind", value);
  }

  public GuardianshipDraft child(String value) {
    return set("child", value);
  }

  public GuardianshipDraft guardian(String value) {
    return set("guardian", value);
  }

  Values values() {
    return values;
  }

  private GuardianshipDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
