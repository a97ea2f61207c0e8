package com.example.app;

import com.example.app.action.CloseMonth;
import com.example.app.action.Integrations;
import com.example.app.action.SendReminders;
import com.example.app.article.ArticleModel;
import com.example.app.customer.CustomerModel;
import com.example.app.invoice.InvoiceModel;
import com.example.app.platform.AppDefinition;
import com.example.app.platform.AppType;
import com.example.app.platform.Platform;
import com.example.app.schedule.Schedules;

/** Keeps customers and invoices, and reminds those who pay late. Start here. */
public final class App {
  private App() {}

  /** Everything this app consists of. */
  public static AppDefinition definition() {
    return AppDefinition.named("Invoices")
        .description("Keeps customers and invoices, and reminds those who pay late.")
        .language("en")
        .type(AppType.BOTH_ROLES)
        .theme("#0d6efd", "🧾")
        .models(CustomerModel.MODEL, InvoiceModel.MODEL, ArticleModel.MODEL)
        .integrations(Integrations.ALL)
        .actions(new SendReminders(), new CloseMonth())
        .schedules(Schedules.ALL)
        .build();
  }

  public static void main(String[] args) {
    Platform.main(definition(), args);
  }
}
