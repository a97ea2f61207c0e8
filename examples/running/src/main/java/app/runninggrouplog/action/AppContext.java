package app.runninggrouplog.action;

import app.runninggrouplog.platform.action.ActionContext;
import app.runninggrouplog.platform.auth.Caller;
import app.runninggrouplog.platform.integration.MailService;
import app.runninggrouplog.run.RunModel;
import app.runninggrouplog.run.RunRepository;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What an action of this app may touch, as far as its caller's scope reaches. */
public final class AppContext {
  private final ActionContext context;

  public AppContext(ActionContext context) {
    this.context = context;
  }

  public RunRepository runs() {
    return new RunRepository(context.records(RunModel.MODEL));
  }

  /**
   * Sends everybody in the group the Monday e-mail that says who ran the most kilometres last week.
   */
  public MailService email() {
    return context.mail("email");
  }

  /**
   * Does all of it or nothing, while nobody else writes. Call no service inside: others wait. Mail
   * goes once all of it is done.
   */
  public <T> T together(Supplier<T> work) {
    return context.together(work);
  }

  /** Like {@link #together(Supplier)}, for work without a result. */
  public void together(Runnable work) {
    context.together(() -> {
      work.run();
      return null;
    });
  }

  /** On whose behalf the action runs. */
  public Caller caller() {
    return context.caller();
  }

  /** The addresses of the active administrators. */
  public List<String> administrators() {
    return context.administrators();
  }

  /** What somebody is called whom a field names, if it names anybody. */
  public Optional<String> nameOf(String personId) {
    return context.nameOf(personId);
  }

  /** The address of somebody whom a field names, as long as they have an account. */
  public Optional<String> emailOf(String personId) {
    return context.emailOf(personId);
  }

  /** The ids of all who have an account. */
  public List<String> everybody() {
    return context.everybody();
  }

  /** The present moment by the app's clock. */
  public Instant now() {
    return context.now();
  }

  /** Today's date by the app's clock. */
  public LocalDate today() {
    return context.today();
  }

  /** Where the owner is: what day and what time of day it is, is meant there. */
  public ZoneId zone() {
    return context.zone();
  }

  /** As people write it in the app's language and zone: a date, a moment, a number, an option. */
  public String text(Object value) {
    return context.text(value);
  }

  /** An amount as people write it. */
  public String money(BigDecimal amount) {
    return context.money(amount);
  }

  /** Adds a line to the run's log. */
  public void log(String message) {
    context.log(message);
  }
}
