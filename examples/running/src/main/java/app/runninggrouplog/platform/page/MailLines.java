package app.runninggrouplog.platform.page;

import app.runninggrouplog.platform.action.ActionDefinition;
import app.runninggrouplog.platform.mail.UnsentMail;
import app.runninggrouplog.platform.page.site.Site;
import app.runninggrouplog.platform.page.view.MailLine;
import java.util.List;

/** Mail that could not be sent so far, as administrators read it. */
final class MailLines {
  private MailLines() {}

  static List<MailLine> of(Site site, List<UnsentMail> mails) {
    return mails.stream().map(mail -> line(site, mail)).toList();
  }

  private static MailLine line(Site site, UnsentMail mail) {
    String action =
        site.services()
            .actions()
            .definition(mail.actionId())
            .map(ActionDefinition::label)
            .orElse(mail.actionId());
    return new MailLine(
        mail.id(),
        mail.to(),
        action,
        mail.runId(),
        mail.written(),
        mail.waiting() ? mail.due() : null,
        site.told(mail.reason()));
  }
}
