package app.musicschoolmanager.platform.page.open;

import app.musicschoolmanager.platform.open.PersonalLink;
import app.musicschoolmanager.platform.open.PublicRecords;
import app.musicschoolmanager.platform.open.PublicRecords.State;
import app.musicschoolmanager.platform.open.PublicRecords.Visit;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Fact;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Routes;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/**
 * {@code /public/{model}/{link}/{id}}: what whoever was given a link may do. Programs that look at
 * mail follow every link, so that opening it changes nothing; its button does, and so does a mail
 * program that unsubscribes by itself (RFC 8058).
 */
final class PersonalLinkPages {
  private static final String LINK = OpenPages.ROOT + "{model}/{link}/{id}";
  private static final int GONE = 410;

  private final Site site;
  private final PublicRecords records;

  PersonalLinkPages(Site site) {
    this.site = site;
    this.records = site.services().publicRecords();
  }

  void register(Routes routes) {
    // Mail programs may send a multipart form. Nobody reads what it holds.
    routes.get(LINK, Access.ANYONE, this::open).upload(LINK, Access.ANYONE, this::follow);
  }

  private void open(Context ctx) {
    show(ctx, records.visit(ctx.pathParam("model"), ctx.pathParam("link"), ctx.pathParam("id")));
  }

  private void follow(Context ctx) {
    show(ctx, records.follow(ctx.pathParam("model"), ctx.pathParam("link"), ctx.pathParam("id")));
  }

  private void show(Context ctx, Visit visit) {
    PersonalLink link = visit.link();
    OpenCells cells = new OpenCells(site);
    List<Fact> facts =
        PublicRecords.fields(visit.model(), link.shows()).stream()
            .map(field -> cells.fact(field, visit.entry().values().get(field.name())))
            .toList();
    String text =
        switch (visit.state()) {
          case WORKS -> link.text();
          case DONE -> link.done();
          case OVER -> site.say("public.over");
        };
    ctx.status(visit.state() == State.OVER ? GONE : 200).header("X-Robots-Tag", "noindex");
    site.show(
        ctx,
        "openLink",
        link.label(),
        Map.of(
            "path",
            ctx.path(),
            "text",
            text,
            "facts",
            visit.state() == State.OVER ? List.of() : facts,
            "works",
            visit.state() == State.WORKS,
            "done",
            visit.state() == State.DONE));
  }
}
