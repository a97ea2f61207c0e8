package com.example.app.action;

import com.example.app.invoice.Invoice;
import com.example.app.platform.action.Action;
import com.example.app.platform.action.ActionContext;
import com.example.app.platform.action.ActionDefinition;
import com.example.app.platform.action.ActionResult;
import com.example.app.platform.auth.Audience;
import com.example.app.platform.model.DataScope;
import com.example.app.platform.model.Values;
import java.math.BigDecimal;
import java.time.Duration;

/** Adds up what all users have been paid, and what is still owed to them. */
public final class CloseMonth implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("close-month", "Close month")
        .description("Adds up what all users have been paid, and what is still owed to them.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SYSTEM_WIDE)
        .timeout(Duration.ofSeconds(30))
        .triggers("close the month")
        .confirm()
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input() {
    static Input of(Values values) {
      return new Input();
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    BigDecimal paid = BigDecimal.ZERO;
    BigDecimal open = BigDecimal.ZERO;
    for (Invoice invoice : app.invoices().all()) {
      switch (invoice.status()) {
        case PAID -> paid = paid.add(invoice.total());
        case SENT -> open = open.add(invoice.total());
        case DRAFT -> app.log("%s is still a draft.".formatted(invoice.number()));
      }
    }
    return ActionResult.of("Paid %s, open %s".formatted(paid, open))
        .with("paid", paid)
        .with("open", open);
  }
}
