package org.example.makerspace.platform.page.connection;

import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.example.makerspace.platform.action.Action;
import org.example.makerspace.platform.action.ActionDefinition;
import org.example.makerspace.platform.connection.Connection;
import org.example.makerspace.platform.connection.ConnectionAdministration;
import org.example.makerspace.platform.connection.ConnectionAdministration.By;
import org.example.makerspace.platform.connection.SignIn.Answer;
import org.example.makerspace.platform.connection.SignIn.Place;
import org.example.makerspace.platform.integration.ConnectionSetting;
import org.example.makerspace.platform.integration.ConnectionType;
import org.example.makerspace.platform.integration.Integration;
import org.example.makerspace.platform.integration.IntegrationFailed;
import org.example.makerspace.platform.integration.Trial;
import org.example.makerspace.platform.mainapp.MainApp;
import org.example.makerspace.platform.model.FieldError;
import org.example.makerspace.platform.page.site.Faults;
import org.example.makerspace.platform.page.site.Notices;
import org.example.makerspace.platform.page.site.SentForm;
import org.example.makerspace.platform.page.site.Site;
import org.example.makerspace.platform.page.view.Notice;
import org.example.makerspace.platform.record.Via;
import org.example.makerspace.platform.web.Access;
import org.example.makerspace.platform.web.Callers;
import org.example.makerspace.platform.web.Conflict;
import org.example.makerspace.platform.web.Invalid;
import org.example.makerspace.platform.web.NotFound;
import org.example.makerspace.platform.web.Routes;

/** {@code /connections}: the services that the app declares, and how each is connected. */
public final class ConnectionPages {
  private static final String PATH = "/connections";
  private static final String ONE = PATH + "/{id}";

  private final Site site;
  private final ConnectionAdministration connecting;
  private final ConnectionFields fields;
  private final Optional<MainApp> link;

  public ConnectionPages(Site site) {
    this.site = site;
    this.connecting = site.services().connecting();
    this.fields = new ConnectionFields(site);
    this.link = site.services().mainApp();
  }

  public void register(Routes routes) {
    routes
        .get(PATH, Access.ADMIN, this::all)
        .post("/main-app", Access.ADMIN, this::askMainApp)
        .get(ONE, Access.ADMIN, ctx -> show(ctx, Map.of(), Faults.none(site.messages())))
        .post(ONE, Access.ADMIN, this::connect)
        .post(ONE + "/test", Access.ADMIN, this::tryOut)
        .post(ONE + "/disconnect", Access.ADMIN, this::disconnect)
        .get(ONE + "/sign-in", Access.ADMIN, this::signIn)
        .get(ONE + "/callback", Access.ADMIN, this::signedIn);
  }

  private void all(Context ctx) {
    List<ConnectionCard> cards = connecting.all().stream().map(this::card).toList();
    Map<String, Object> content = new HashMap<>(Map.of("connections", cards));
    link.ifPresent(it -> content.put("mainApp", MainAppCard.of(site, it.status())));
    site.show(ctx, "connections", site.say("nav.connections"), content);
  }

  private void askMainApp(Context ctx) {
    link.orElseThrow(NotFound::new).hurry();
    site.notices().redirect(ctx, PATH, site.say("mainApp.asked"));
  }

  private ConnectionCard card(Connection connection) {
    String name = connection.integration().name();
    String actions =
        site.services().definition().actions().stream()
            .map(Action::definition)
            .filter(action -> action.integrations().contains(name))
            .map(ActionDefinition::label)
            .collect(Collectors.joining(", "));
    return new ConnectionCard(connection, actions);
  }

  private void show(Context ctx, Map<ConnectionSetting, String> entered, Faults faults) {
    Connection connection = connecting.get(ctx.pathParam("id"));
    boolean oauth = connection.integration().connectionType() == ConnectionType.OAUTH;
    Map<String, Object> content =
        Map.of(
            "card", card(connection),
            "fields", faults.at(fields.of(connection, entered)),
            "hint", fields.hint(connection),
            "signsIn", connecting.signsIn(connection),
            "redirect", oauth ? place(ctx).redirect() : "");
    site.show(ctx, "connection", connection.integration().label(), content);
  }

  private void connect(Context ctx) {
    Integration integration = connecting.get(ctx.pathParam("id")).integration();
    SentForm form = SentForm.of(ctx);
    Map<ConnectionSetting, String> entered = new EnumMap<>(ConnectionSetting.class);
    for (ConnectionSetting setting : ConnectionSetting.asked(integration)) {
      if (form.has(setting.field())) {
        entered.put(setting, form.text(setting.field()));
      }
    }
    try {
      connecting.connect(by(ctx), integration.name(), entered);
      site.notices().redirect(ctx, path(integration), site.say("connections.saved"));
    } catch (Invalid e) {
      ctx.status(e.status());
      show(ctx, entered, new Faults(site.messages(), e.errors().stream().map(this::said).toList()));
    }
  }

  private FieldError said(FieldError error) {
    String text = site.say("connection.fault." + error.code(), error.limit());
    return FieldError.of(error.field(), error.code(), text);
  }

  private void tryOut(Context ctx) {
    Integration integration = connecting.get(ctx.pathParam("id")).integration();
    Trial trial = connecting.tryOut(integration.name());
    String key = "trial." + trial.outcome().name().toLowerCase(Locale.ROOT);
    String said = site.say(key, integration.label(), site.told(trial.detail()));
    site.notices().redirect(ctx, path(integration), new Notice(trial.isGood(), said));
  }

  /** Leads to the provider by a link: browsers let no form lead to another site. */
  private void signIn(Context ctx) {
    Integration integration = connecting.get(ctx.pathParam("id")).integration();
    try {
      Notices.to(ctx, connecting.signInAddress(integration.name(), place(ctx)));
    } catch (Conflict e) {
      refuse(ctx, integration, site.say("connections.signIn.first"));
    } catch (IntegrationFailed e) {
      refuse(ctx, integration, e.getMessage());
    }
  }

  /** Where the provider leads back to. */
  private void signedIn(Context ctx) {
    Integration integration = connecting.get(ctx.pathParam("id")).integration();
    String code = ctx.queryParam("code");
    String state = ctx.queryParam("state");
    if (code == null || state == null) {
      refuse(ctx, integration, site.say("connections.signIn.refused", integration.label()));
      return;
    }
    try {
      Answer answer = new Answer(state, code);
      connecting.signedIn(by(ctx), integration.name(), place(ctx), answer);
      site.notices()
          .redirect(ctx, path(integration), site.say("connections.signedIn", integration.label()));
    } catch (Conflict e) {
      refuse(ctx, integration, site.say("connections.signIn.stale"));
    } catch (IntegrationFailed e) {
      refuse(ctx, integration, e.getMessage());
    }
  }

  private void refuse(Context ctx, Integration integration, String why) {
    site.notices().redirect(ctx, path(integration), new Notice(false, why));
  }

  /** The address never comes from the request: whoever sends one could have the code sent there. */
  private Place place(Context ctx) {
    String base = site.services().config().baseUrl(ctx.req().getLocalPort());
    String path = PATH + "/" + ctx.pathParam("id") + "/callback";
    return new Place(site.services().sessions().currentId(ctx).orElse(""), base + path);
  }

  private void disconnect(Context ctx) {
    Integration integration = connecting.get(ctx.pathParam("id")).integration();
    connecting.disconnect(by(ctx), integration.name());
    site.notices().redirect(ctx, path(integration), site.say("connections.disconnected"));
  }

  private static String path(Integration integration) {
    return PATH + "/" + integration.name();
  }

  private static By by(Context ctx) {
    return new By(Callers.of(ctx), Via.PAGE);
  }
}
