package com.example.app.customer;

import com.example.app.platform.auth.Audience;
import com.example.app.platform.model.Field;
import com.example.app.platform.model.Model;
import com.example.app.platform.model.Option;
import com.example.app.platform.model.Scoping;

/** What {@link Customer} records are made of: their fields, and who may see and change them. */
public final class CustomerModel {
  public static final Model MODEL =
      Model.named("customer", "Customer", "Customers")
          .description("Somebody to whom invoices are written.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("name", "Name").required().max("120").unique(),
              Field.email("email", "E-mail"),
              Field.url("website", "Website"),
              Field.options(
                      "kind",
                      "Kind",
                      new Option("business", "Business"),
                      new Option("private", "Private"))
                  .required()
                  .defaultValue("business"),
              Field.flag("active", "Active").required().defaultValue("true"),
              Field.secret("portalToken", "Portal token")
                  .help("Opens the customer's own invoice portal."),
              Field.text("notes", "Notes"))
          .display("name")
          .build();

  private CustomerModel() {}
}
