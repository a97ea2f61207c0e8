package org.example.makerspace.platform.page;

import java.util.List;
import org.example.makerspace.platform.action.ActionDefinition;
import org.example.makerspace.platform.mail.UnsentMail;
import org.example.makerspace.platform.page.site.Site;
import org.example.makerspace.platform.page.view.MailLine;

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
