package org.example.makerspace.action;

import java.util.List;
import org.example.makerspace.platform.integration.ConnectionType;
import org.example.makerspace.platform.integration.Integration;

/** The outside services that this app speaks to. */
public final class Integrations {
  public static final Integration WEB_SHOP =
      Integration.http("webShop", "Spare-part shop")
          .provider("shopify")
          .connectionType(ConnectionType.API_KEY)
          .purpose("Tells what spare parts cost.")
          .scopes("read_products", "read_inventory")
          .baseUrl("https://example.myshopify.com/admin/api")
          .hosts("example.myshopify.com")
          .header("X-Shopify-Access-Token")
          .build();

  public static final Integration SHEETS =
      Integration.http("sheets", "Sheets")
          .provider("google")
          .connectionType(ConnectionType.OAUTH)
          .scopes("https://www.googleapis.com/auth/spreadsheets")
          .baseUrl("https://sheets.googleapis.com")
          .hosts("sheets.googleapis.com")
          .build();

  public static final Integration PARCELS =
      Integration.http("parcels", "Parcels")
          .provider("parcels")
          .connectionType(ConnectionType.BASIC)
          .baseUrl("https://api.parcels-demo.com")
          .hosts("api.parcels-demo.com")
          .build();

  public static final Integration WEATHER =
      Integration.http("weather", "Weather")
          .provider("weather")
          .connectionType(ConnectionType.NONE)
          .baseUrl("https://api.weather-demo.com")
          .hosts("api.weather-demo.com")
          .build();

  public static final Integration MAIL =
      Integration.mail("mail", "Mail").provider("smtp").purpose("Sends quotes and orders.").build();

  public static final List<Integration> ALL = List.of(WEB_SHOP, SHEETS, PARCELS, WEATHER, MAIL);

  private Integrations() {}
}
