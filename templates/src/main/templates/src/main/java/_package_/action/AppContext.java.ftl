[#-- @ftlvariable name="" type="dev.offshoot.render.page.ActionsContext" --]
package [=appPackage].action;

import [=appPackage].platform.action.ActionContext;
import [=appPackage].platform.auth.Caller;
import [=appPackage].platform.integration.HttpService;
import [=appPackage].platform.integration.MailService;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
[#list repositories as repository]
import [=repository.place.packageName].[=repository.place.name]Model;
import [=repository.place.packageName].[=repository.place.name]Repository;
[/#list]

/** What an action of this app may touch, as far as its caller's scope reaches. */
public final class AppContext {
  private final ActionContext context;

  public AppContext(ActionContext context) {
    this.context = context;
  }
[#list repositories as repository]

  public [=repository.place.name]Repository [=repository.method]() {
    return new [=repository.place.name]Repository(context.records([=repository.place.name]Model.MODEL));
  }
[/#list]
[#list services as service]

  /** [=service.purpose] */
  public [=service.type] [=service.method]() {
    return context.[=service.source]("[=service.method]");
  }
[/#list]

  /**
   * Does all of it or nothing, while nobody else writes. Call no service inside: others wait. Mail
   * goes once all of it is done.
   */
  public <T> T together(Supplier<T> work) {
    return context.together(work);
  }

  /** Like {@link #together(Supplier)}, for work without a result. */
  public void together(Runnable work) {
    context.together(
        () -> {
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

[#if people]
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

[/#if]
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
