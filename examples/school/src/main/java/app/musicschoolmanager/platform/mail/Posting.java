package app.musicschoolmanager.platform.mail;

import app.musicschoolmanager.platform.call.Footprint;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The mail of one run of an action. */
public final class Posting {
  private static final String SENT = "sent mail";

  private final Outbox outbox;
  private final String actionId;
  private final String runId;
  private final Footprint footprint;
  private final AtomicInteger kept = new AtomicInteger();

  /** The mail of a run, which shows in its footprint. */
  public Posting(Outbox outbox, String actionId, String runId, Footprint footprint) {
    this.outbox = outbox;
    this.actionId = actionId;
    this.runId = runId;
    this.footprint = footprint;
  }

  /**
   * Sends a mail, or makes sure that it is sent; see {@link Outbox#post}.
   *
   * @throws MailFault if it is never sent
   */
  public void send(String server, Mail mail) throws MailFault {
    footprint.keep(SENT);
    outbox.post(new Origin(server, actionId, runId), mail, kept::incrementAndGet);
    footprint.leave(SENT);
  }

  /** What the log of the run says of mail that was not sent at once, if there was any. */
  public Optional<String> told() {
    int mails = kept.get();
    return mails == 0
        ? Optional.empty()
        : Optional.of(
            "When this ended, mail was still waiting to be sent: %d. The app goes on trying by itself."
                .formatted(mails));
  }
}
