package app.runninggrouplog.runner;

import app.runninggrouplog.platform.model.Values;

/** A new {@link Runner}, or a change to one: only what is set here is written. */
public final class RunnerDraft {
  private Values values = Values.none();

  RunnerDraft() {}

  public RunnerDraft name(String value) {
    return set("name", value);
  }

  public RunnerDraft email(String value) {
    return set("email", value);
  }

  Values values() {
    return values;
  }

  private RunnerDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
