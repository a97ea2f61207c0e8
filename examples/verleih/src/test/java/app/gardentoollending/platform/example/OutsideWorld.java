package app.gardentoollending.platform.example;

import app.gardentoollending.platform.action.ActionDefinition;
import app.gardentoollending.platform.example.Example.Call;
import app.gardentoollending.platform.example.Example.Mail;
import app.gardentoollending.platform.integration.Integration;
import app.gardentoollending.platform.integration.StubServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The services that an example speaks of, as real servers on this machine. They answer what it
 * says, and keep whatever else happens.
 */
final class OutsideWorld implements AutoCloseable {
  private final List<StubServer> servers = new ArrayList<>();
  private final Map<String, String> settings = new HashMap<>();
  private final Calls calls;
  private final List<Mail> mails;
  private final MailSink mailServer;

  /**
   * @param used the integrations that are called
   */
  OutsideWorld(List<Integration> used, Calls calls, List<Mail> mails) {
    this.calls = calls;
    this.mails = mails;
    this.mailServer = new MailSink(mail -> accepts(mail) ? "250 taken" : "554 refused");
    used.forEach(this::connect);
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
  Map<String, String> settings() {
    return settings;
  }

  List<MailSink.Message> sent() {
    return mailServer.received();
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
  static boolean isMeant(Mail mail, MailSink.Message message) {
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
