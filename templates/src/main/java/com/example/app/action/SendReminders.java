package com.example.app.action;

import com.example.app.customer.Customer;
import com.example.app.invoice.Invoice;
import com.example.app.platform.action.Action;
import com.example.app.platform.action.ActionContext;
import com.example.app.platform.action.ActionDefinition;
import com.example.app.platform.action.ActionResult;
import com.example.app.platform.auth.Audience;
import com.example.app.platform.model.DataScope;
import com.example.app.platform.model.Field;
import com.example.app.platform.model.Values;
import java.time.Duration;
import java.time.LocalDate;

/** Reminds customers by e-mail of the caller's invoices that are overdue. */
public final class SendReminders implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-reminders", "Send reminders")
        .description("Reminds customers by e-mail of the caller's invoices that are overdue.")
        .audience(Audience.BOTH)
        .scope(DataScope.USER_SCOPED)
        .parameters(
            Field.integer("days", "Days overdue").required().min("0").defaultValue("7"),
            Field.text("note", "Note to the customer").max("1000"))
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers("remind my customers", "send payment reminders")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(long days, String note) {
    static Input of(Values values) {
      return new Input(values.integer("days"), values.text("note"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    LocalDate latest = app.today().minusDays(input.days());
    int sent = 0;
    for (Invoice invoice : app.invoices().findByStatus(Invoice.Status.SENT)) {
      if (invoice.dueOn() == null || invoice.dueOn().isAfter(latest)) {
        continue;
      }
      Customer customer = app.customers().get(invoice.customer());
      if (customer.email() == null) {
        app.log("%s has no e-mail address.".formatted(customer.name()));
        continue;
      }
      app.email().send(customer.email(), "Reminder: " + invoice.number(), text(invoice, input));
      app.invoices().update(invoice.id(), Invoice.draft().reminders(invoice.reminders() + 1));
      app.log("Reminded %s of %s.".formatted(customer.name(), invoice.number()));
      sent++;
    }
    return ActionResult.of("%d reminders sent".formatted(sent)).with("sent", sent);
  }

  private static String text(Invoice invoice, Input input) {
    String due = "Invoice %s was due on %s.".formatted(invoice.number(), invoice.dueOn());
    return input.note() == null ? due : due + "\n\n" + input.note();
  }
}
