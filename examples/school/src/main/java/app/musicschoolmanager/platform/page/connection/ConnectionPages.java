package app.musicschoolmanager.platform.page.connection;

import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.connection.Connection;
import app.musicschoolmanager.platform.connection.ConnectionAdministration;
import app.musicschoolmanager.platform.connection.ConnectionAdministration.By;
import app.musicschoolmanager.platform.connection.SignIn.Answer;
import app.musicschoolmanager.platform.connection.SignIn.Place;
import app.musicschoolmanager.platform.integration.ConnectionSetting;
import app.musicschoolmanager.platform.integration.ConnectionType;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.integration.IntegrationFailed;
import app.musicschoolmanager.platform.integration.Trial;
import app.musicschoolmanager.platform.mainapp.MainApp;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.page.site.Faults;
import app.musicschoolmanager.platform.page.site.Notices;
import app.musicschoolmanager.platform.page.site.SentForm;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Notice;
import app.musicschoolmanager.platform.record.Via;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.NotFound;
import app.musicschoolmanager.platform.web.Routes;
import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
