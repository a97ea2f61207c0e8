package app.musicschoolmanager.platform.example;

import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.example.Example.Call;
import app.musicschoolmanager.platform.example.Example.Mail;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.integration.StubServer;
import app.musicschoolmanager.platform.integration.StubServer.Received;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The services that an example speaks of, as real servers on this machine. They answer what it
 * says, and keep whatever else happens.
 */
public final class OutsideWorld implements AutoCloseable {
  private final List<StubServer> servers = new ArrayList<>();
  private final Map<String, List<Received>> requests = new ConcurrentHashMap<>();
  private final Map<String, String> settings = new HashMap<>();
  private volatile Calls calls;
  private volatile List<Mail> mails;
  private volatile Trouble trouble = new Trouble() {};
  private final MailSink mailServer;

  /** What services do instead of what an example says of them; nothing, unless it says so. */
  public interface Trouble {
    /** Whether it has answered a request of this service. */
    default boolean answers(String service, HttpExchange exchange)
        throws IOException, InterruptedException {
      return false;
    }

    /** What the mail server says when it hears for whom a mail is. */
    default String toRecipient() {
      return "250 go on";
    }

    /** What the mail server says to a mail that it would take. */
    default String toMail() {
      return "250 taken";
    }
  }

  /**
   * @param used the integrations that are called
   */
  public OutsideWorld(List<Integration> used, Calls calls, List<Mail> mails) {
    this.calls = calls;
    this.mails = mails;
    this.mailServer = new MailSink(mail -> accepts(mail) ? trouble.toMail() : "554 refused");
    mailServer.answerToRecipient(to -> trouble.toRecipient());
    used.forEach(this::connect);
  }

  /** Goes on with another example, and with whatever goes wrong besides. */
  public void next(Calls others, List<Mail> otherMails, Trouble besides) {
    calls = others;
    mails = otherMails;
    trouble = besides;
  }

  /** What an action may use, as far as the example connects it. */
  static List<Integration> of(
      List<Integration> all, ActionDefinition action, List<String> unconnected) {
    return all.stream()
        .filter(integration -> action.integrations().contains(integration.name()))
        .filter(integration -> !unconnected.contains(integration.name()))
        .toList();
  }

  /** What an app must be told to find all this. */
  public Map<String, String> settings() {
    return settings;
  }

  public List<MailSink.Message> sent() {
    return mailServer.received();
  }

  /** Everything that was asked of a service over HTTP. */
  public List<Received> requests(String service) {
    return List.copyOf(requests.getOrDefault(service, List.of()));
  }

  private void connect(Integration integration) {
    if (integration.isMail()) {
      settings.put(integration.setting("HOST"), "127.0.0.1");
      settings.put(integration.setting("PORT"), String.valueOf(mailServer.port()));
      settings.put(integration.setting("FROM"), "app@example.com");
      return;
    }
    String service = integration.name();
    StubServer server =
        new StubServer((request, exchange) -> {
          requests.computeIfAbsent(service, name -> new CopyOnWriteArrayList<>()).add(request);
          if (trouble.answers(service, exchange)) {
            return;
          }
          Call call = calls.answering(service, request);
          String body = call.answer() == null ? "" : call.answer().toString();
          StubServer.send(exchange, call.status(), "application/json", body);
        });
    servers.add(server);
    settings.put(integration.setting("URL"), server.url());
    settings.put(integration.setting("TOKEN"), "example-token");
    settings.put(integration.setting("USER"), "example-user");
    settings.put(integration.setting("PASSWORD"), "example-password");
  }

  private boolean accepts(MailSink.Message message) {
    return mails.stream().noneMatch(mail -> mail.refused() && isMeant(mail, message));
  }

  /** Whether the example means this mail. */
  public static boolean isMeant(Mail mail, MailSink.Message message) {
    String whole = message.subject() + "\n" + message.text();
    return mail.to().equalsIgnoreCase(message.to())
        && mail.says().stream().allMatch(whole::contains);
  }

  @Override
  public void close() {
    servers.forEach(StubServer::close);
    mailServer.close();
  }
}
