package app.shopinventory.action;

import app.shopinventory.platform.integration.ConnectionType;
import app.shopinventory.platform.integration.Integration;
import java.util.List;

/** The outside services that this app speaks to. */
public final class Integrations {
  public static final Integration SHOPIFY =
      Integration.http("shopify", "Shopify")
          .provider("Shopify")
          .connectionType(ConnectionType.API_KEY)
          .purpose(
              "Read the shop's new orders every hour by the Admin API, with an access token of the"
                  + " shop, to book their lines as sales; nothing is written to Shopify.")
          .scopes("read_orders")
          .baseUrl("https://{shop}.myshopify.com")
          .hosts("*.myshopify.com")
          .header("X-Shopify-Access-Token")
          .build();

  public static final Integration EMAIL =
      Integration.mail("email", "E-mail")
          .provider("E-mail (SMTP)")
          .purpose(
              "Send reorder e-mails to suppliers, and the daily list of new alerts and the weekly"
                  + " summary to the managers' address.")
          .build();

  public static final List<Integration> ALL = List.of(SHOPIFY, EMAIL);

  private Integrations() {}
}
