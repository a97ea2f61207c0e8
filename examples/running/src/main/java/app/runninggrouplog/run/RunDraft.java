package app.runninggrouplog.run;

import app.runninggrouplog.platform.model.Values;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A new {@link Run}, or a change to one: only what is set here is written. */
public final class RunDraft {
  private Values values = Values.none();

  RunDraft() {}

  public RunDraft date(LocalDate value) {
    return set("date", value);
  }

  public RunDraft runner(String value) {
    return set("runner", value);
  }

  public RunDraft kilometres(BigDecimal value) {
    return set("kilometres", value);
  }

  public RunDraft minutes(long value) {
    return set("minutes", value);
  }

  public RunDraft feeling(Run.Feeling value) {
    return set("feeling", value == null ? null : value.value());
  }

  Values values() {
    return values;
  }

  private RunDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
