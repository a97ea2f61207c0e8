package app.musicschoolmanager.platform.page.connection;

import app.musicschoolmanager.platform.connection.Connection;
import app.musicschoolmanager.platform.connection.Connection.Known;
import app.musicschoolmanager.platform.connection.Connection.Origin;
import app.musicschoolmanager.platform.integration.ConnectionSetting;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.integration.profile.Profile;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Control;
import app.musicschoolmanager.platform.page.view.FormField;
import java.util.List;
import java.util.Map;

/** What a form asks for to connect a service. A secret never stands in it. */
record ConnectionFields(Site site) {

  List<FormField> of(Connection connection, Map<ConnectionSetting, String> entered) {
    return connection.open().stream().map(known -> field(connection, known, entered)).toList();
  }

  private FormField field(
      Connection connection, Known known, Map<ConnectionSetting, String> entered) {
    ConnectionSetting setting = known.setting();
    boolean stored = known.origin() == Origin.PAGE;
    boolean given = known.origin() == Origin.MAIN_APP;
    FormField field =
        FormField.of(setting.field(), site.say("connection." + setting.field()), control(setting))
            .required(known.required() && !(stored && setting.isSecret()) && !given)
            .autocomplete(setting.isSecret() ? "new-password" : "off");
    if (given) {
      // Not even what is no secret: it would be entered with the form.
      return field.help(site.say("connections.given"));
    }
    if (setting.isSecret()) {
      return stored ? field.help(site.say("connections.kept")) : field;
    }
    String value = stored ? known.value() : offered(setting, connection.integration());
    return field.value(entered.getOrDefault(setting, value)).help(help(setting, connection));
  }

  private static Control control(ConnectionSetting setting) {
    if (setting.isSecret()) {
      return Control.PASSWORD;
    }
    return switch (setting) {
      case URL, AUTHORIZE_URL, TOKEN_URL -> Control.URL;
      case PORT -> Control.NUMBER;
      default -> Control.LINE;
    };
  }

  /** What most would enter. */
  private static String offered(ConnectionSetting setting, Integration integration) {
    return switch (setting) {
      case HOST -> Profile.of(integration).mailHost();
      case PORT -> "587";
      default -> "";
    };
  }

  private String help(ConnectionSetting setting, Connection connection) {
    String base = connection.integration().baseUrl();
    return switch (setting) {
      case URL -> base == null ? "" : site.say("connections.url.help", base);
      case FROM -> site.say("connections.from.help");
      default -> "";
    };
  }

  /** Where the owner finds what is asked for; empty if nobody knows. */
  String hint(Connection connection) {
    String page = Profile.of(connection.integration()).keyPage();
    return page == null ? "" : page;
  }
}
