package com.example.app.action;

import com.example.app.platform.integration.ConnectionType;
import com.example.app.platform.integration.Integration;
import java.util.List;

/** The outside services that this app speaks to. */
public final class Integrations {
  public static final Integration PAYMENTS =
      Integration.http("payments", "Payments")
          .provider("stripe")
          .connectionType(ConnectionType.BEARER)
          .purpose("Tells which invoices are paid.")
          .baseUrl("https://api.stripe.com/v1")
          .hosts("api.stripe.com")
          .build();

  public static final Integration EMAIL =
      Integration.mail("email", "E-mail")
          .provider("smtp")
          .purpose("Sends reminders to customers.")
          .build();

  public static final List<Integration> ALL = List.of(PAYMENTS, EMAIL);

  private Integrations() {}
}
