package app.gardentoollending.platform.mail;

import app.gardentoollending.platform.call.CallLog;
import app.gardentoollending.platform.call.OutboundCall;
import app.gardentoollending.platform.call.Outcome;
import app.gardentoollending.platform.db.Database;
import app.gardentoollending.platform.db.Ids;
import app.gardentoollending.platform.mail.Letter.State;
import app.gardentoollending.platform.mail.MailFault.Kind;
import app.gardentoollending.platform.secret.SecretBox;
import app.gardentoollending.platform.web.Json;
import app.gardentoollending.platform.web.NotFound;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where mail is kept until a server has taken it. What it says is sealed, and gone once it is sent.
 */
public final class Outbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private final Database database;
  private final SecretBox secrets;
  private final Function<String, MailServer> servers;
  private final LetterTable letters;
  private final CallLog calls;
  private final Sender sender;

  /**
   * @param servers the server of an integration
   */
  public Outbox(Database database, SecretBox secrets, Function<String, MailServer> servers) {
    this.database = database;
    this.secrets = secrets;
    this.servers = servers;
    this.letters = new LetterTable(database);
    this.calls = new CallLog(database);
    this.sender = new Sender(letters, new Post(), database.clock());
  }

  /** Begins to send what waits, beside whatever else goes on. */
  public void start() {
    sender.start();
  }

  /** Sends everything that is due. */
  public void sendDue() {
    sender.sendDue();
  }

  /**
   * Takes a mail. Within a transaction it belongs to that: it goes once that is committed, and is
   * forgotten with it. Otherwise it is tried at once, and kept if the server does not take it now.
   *
   * @param kept is called if the mail is kept to be sent later
   * @throws MailFault if the mail is refused, so that it will never be sent
   */
  void post(Origin origin, Mail mail, Runnable kept) throws MailFault {
    servers.apply(origin.server()).check(mail);
    String id = Ids.next();
    String sealed = sealed(mail, id);
    if (database.isWriting()) {
      letters.add(id, origin, sealed, State.WAITING);
      database.afterCommit(kept);
      database.afterCommit(sender::wake);
      return;
    }
    Letter letter = letters.add(id, origin, sealed, State.SENDING);
    MailFault fault = sender.sendNow(letter);
    if (fault != null && fault.kind() == Kind.REFUSED) {
      letters.remove(letter); // whoever wrote it hears of it
      throw fault;
    }
    if (fault != null) {
      kept.run();
    }
  }

  /** How letters go. */
  private final class Post implements Sender.Way {
    @Override
    public void send(Letter letter) throws MailFault {
      servers.apply(letter.origin().server()).send(opened(letter), letter.id(), letter.written());
    }

    @Override
    public void sent(Letter letter, MailFault fault, Duration took) {
      try {
        calls.add(letter.origin().runId(), List.of(call(letter, fault, took)));
      } catch (RuntimeException e) {
        // What became of the mail is kept already, and must not look as if it were not.
        LOG.warn("A call to the mail server for {} could not be noted", letter.id(), e);
      }
    }

    private OutboundCall call(Letter letter, MailFault fault, Duration took) {
      String server = letter.origin().server();
      Outcome outcome = fault == null ? Outcome.ACCEPTED : fault.kind().outcome();
      return new OutboundCall(
          server,
          OutboundCall.MAIL,
          servers.apply(server).host(),
          "",
          outcome,
          null,
          took.toMillis(),
          null,
          database.clock().instant().minus(took));
    }
  }

  private String sealed(Mail mail, String id) {
    try {
      return secrets.seal(Json.MAPPER.writeValueAsString(mail), place(id));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A mail cannot be written as JSON.", e);
    }
  }

  private Mail opened(Letter letter) {
    try {
      return Json.MAPPER.readValue(secrets.open(letter.sealed(), place(letter.id())), Mail.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored mail holds no valid JSON.", e);
    }
  }

  private static String place(String id) {
    return "outgoing_mail/" + id;
  }

  /** What could not be sent so far, newest first. */
  public List<UnsentMail> unsent(long offset, int limit) {
    return letters.unsent(offset, limit).stream().map(this::shown).toList();
  }

  /** The first of a run's mail that could not be sent so far, oldest first. */
  public List<UnsentMail> unsentOf(String runId, int limit) {
    return letters.unsentOf(runId, limit).stream().map(this::shown).toList();
  }

  /** How much of a run's mail could not be sent so far. */
  public long countUnsentOf(String runId) {
    return letters.countUnsentOf(runId);
  }

  private UnsentMail shown(Letter letter) {
    return new UnsentMail(
        letter.id(),
        recipient(letter),
        letter.origin().actionId(),
        letter.origin().runId(),
        letter.state() != State.FAILED,
        letter.due(),
        letter.reason(),
        letter.written());
  }

  /** A letter that does not open is shown all the same: its reason says what to do. */
  private String recipient(Letter letter) {
    try {
      return opened(letter).to();
    } catch (IllegalStateException e) {
      return "—";
    }
  }

  /** How many mails could not be sent so far. */
  public long unsent() {
    return letters.unsent();
  }

  /** Sends a mail that waits or was given up, as if it were new. */
  public void sendAgain(String id) {
    if (!letters.again(id)) {
      throw new NotFound("This mail is sent already, or is being sent.");
    }
    sender.wake();
  }

  /** No longer tries to send a mail. */
  public void giveUp(String id) {
    if (!letters.giveUp(id)) {
      throw new NotFound("This mail does not wait any more.");
    }
  }

  /** Forgets mail that was given up and is older than this; says how much it was. */
  public int purge(Instant before) {
    return letters.purge(before);
  }

  @Override
  public void close() {
    sender.close();
  }
}
