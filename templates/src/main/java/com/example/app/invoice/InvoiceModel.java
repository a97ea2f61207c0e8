package com.example.app.invoice;

import com.example.app.platform.auth.Audience;
import com.example.app.platform.model.Field;
import com.example.app.platform.model.Model;
import com.example.app.platform.model.OnDelete;
import com.example.app.platform.model.Option;
import com.example.app.platform.model.Scoping;

/** What {@link Invoice} records are made of: their fields, and who may see and change them. */
public final class InvoiceModel {
  public static final Model MODEL =
      Model.named("invoice", "Invoice", "Invoices")
          .description("An amount that a customer owes, and how far it has come.")
          .scoping(Scoping.USER_SCOPED)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("number", "Number").required().max("40").unique(),
              Field.reference("customer", "Customer", "customer")
                  .required()
                  .onDelete(OnDelete.RESTRICT),
              Field.options(
                      "status",
                      "Status",
                      new Option("draft", "Draft"),
                      new Option("sent", "Sent"),
                      new Option("paid", "Paid"))
                  .required()
                  .defaultValue("draft"),
              Field.money("total", "Total").required().min("0"),
              Field.decimal("taxRate", "Tax rate").scale(1).min("0").max("100"),
              Field.date("dueOn", "Due on"),
              Field.datetime("sentAt", "Sent at"),
              Field.integer("reminders", "Reminders sent").required().min("0").defaultValue("0"),
              Field.json("lines", "Lines"),
              Field.file("scan", "Scan"))
          .index("status", "dueOn")
          .display("number")
          .build();

  private InvoiceModel() {}
}
