package org.example.makerspace.platform.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.example.makerspace.platform.action.LogPage;
import org.example.makerspace.platform.mail.Outbox;
import org.example.makerspace.platform.mail.UnsentMail;
import org.example.makerspace.platform.page.site.Site;
import org.example.makerspace.platform.page.view.Turn;
import org.example.makerspace.platform.web.Access;
import org.example.makerspace.platform.web.Routes;

/** {@code /mails}: what could not be sent so far, and why. */
final class MailPages {
  private static final String PATH = "/mails";
  private static final int PAGE = 50;

  private final Site site;
  private final Outbox outbox;

  MailPages(Site site) {
    this.site = site;
    this.outbox = site.services().outbox();
  }

  void register(Routes routes) {
    routes
        .get(PATH, Access.ADMIN, this::all)
        .post(PATH + "/{id}/send", Access.ADMIN, this::sendAgain)
        .post(PATH + "/{id}/stop", Access.ADMIN, this::giveUp);
  }

  private void all(Context ctx) {
    int number = Math.max(1, LogPage.Wanted.by(ctx).number());
    List<UnsentMail> mails = outbox.unsent((number - 1L) * PAGE, PAGE);
    LogPage<UnsentMail> page = new LogPage<>(mails, number, PAGE, outbox.unsent());
    site.show(
        ctx,
        "mails",
        site.say("nav.mails"),
        Map.of("mails", MailLines.of(site, mails), "turn", Turn.of("/mails?", page)));
  }

  private void sendAgain(Context ctx) {
    outbox.sendAgain(ctx.pathParam("id"));
    site.notices().redirect(ctx, PATH, site.say("mails.sending"));
  }

  private void giveUp(Context ctx) {
    outbox.giveUp(ctx.pathParam("id"));
    site.notices().redirect(ctx, PATH, site.say("mails.stopped"));
  }
}
