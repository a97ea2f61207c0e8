package app.runninggrouplog.platform.page;

import app.runninggrouplog.platform.Services;
import app.runninggrouplog.platform.config.Logs;
import app.runninggrouplog.platform.page.account.AccountPages;
import app.runninggrouplog.platform.page.audit.AuditPages;
import app.runninggrouplog.platform.page.change.ChangePages;
import app.runninggrouplog.platform.page.connection.ConnectionPages;
import app.runninggrouplog.platform.page.list.RecordListPages;
import app.runninggrouplog.platform.page.open.OpenPages;
import app.runninggrouplog.platform.page.record.RecordPages;
import app.runninggrouplog.platform.page.site.Site;
import app.runninggrouplog.platform.page.webhook.WebhookPages;
import app.runninggrouplog.platform.web.Access;
import app.runninggrouplog.platform.web.HttpProblem;
import app.runninggrouplog.platform.web.Routes;
import app.runninggrouplog.platform.web.server.ErrorPage;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.MDC;

/**
 * All pages of the app. They are drawn from its definition: there is none that knows a model. Each
 * works as plain HTML with forms; scripts only add comfort.
 */
public final class Pages implements ErrorPage {
  private static final String KEEP = "public, max-age=3600";

  private final Site site;

  public Pages(Services services) {
    this.site = new Site(services);
  }

  public void register(Routes routes) {
    routes
        .get("/theme.css", Access.ANYONE, ctx -> file(ctx, "text/css", site.theme().css()))
        .get("/icon.svg", Access.ANYONE, ctx -> file(ctx, "image/svg+xml", site.theme().icon()));
    new AccountPages(site).register(routes);
    new OpenPages(site).register(routes);
    new HomePage(site).register(routes);
    new RecordListPages(site).register(routes); // before the record, lest their names be ids
    new ChangePages(site).register(routes);
    new RecordPages(site).register(routes);
    new ActionPages(site).register(routes);
    new SchedulePages(site).register(routes);
    new MailPages(site).register(routes);
    new AuditPages(site).register(routes);
    if (site.connects()) {
      new ConnectionPages(site).register(routes);
    }
    new WebhookPages(site).register(routes);
  }

  private static void file(Context ctx, String type, String content) {
    ctx.header("Cache-Control", KEEP).contentType(type + "; charset=utf-8").result(content);
  }

  @Override
  public String html(Context ctx, HttpProblem problem) {
    String key = "problem." + problem.kind();
    boolean known = site.messages().has(key);
    // Details are written in English; in another language the general text has to do.
    boolean english = site.messages().locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    String text = known && !english ? site.say(key + ".text") : problem.detail();
    String title = known ? site.say(key) : problem.title();
    String id = problem.status() < 500 ? null : MDC.get(Logs.REQUEST_ID);
    Map<String, Object> parts = Map.of("text", text, "requestId", Optional.ofNullable(id));
    return site.render(ctx, "error", title, parts);
  }
}
