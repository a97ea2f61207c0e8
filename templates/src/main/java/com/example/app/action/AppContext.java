package com.example.app.action;

import com.example.app.article.ArticleModel;
import com.example.app.article.ArticleRepository;
import com.example.app.customer.CustomerModel;
import com.example.app.customer.CustomerRepository;
import com.example.app.invoice.InvoiceModel;
import com.example.app.invoice.InvoiceRepository;
import com.example.app.platform.action.ActionContext;
import com.example.app.platform.auth.Caller;
import com.example.app.platform.integration.HttpService;
import com.example.app.platform.integration.MailService;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** What an action of this app may touch, as far as its caller's scope reaches. */
public final class AppContext {
  private final ActionContext context;

  public AppContext(ActionContext context) {
    this.context = context;
  }

  public CustomerRepository customers() {
    return new CustomerRepository(context.records(CustomerModel.MODEL));
  }

  public InvoiceRepository invoices() {
    return new InvoiceRepository(context.records(InvoiceModel.MODEL));
  }

  public ArticleRepository articles() {
    return new ArticleRepository(context.records(ArticleModel.MODEL));
  }

  /** Tells which invoices are paid. */
  public HttpService payments() {
    return context.http("payments");
  }

  /** Sends reminders to customers. */
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
