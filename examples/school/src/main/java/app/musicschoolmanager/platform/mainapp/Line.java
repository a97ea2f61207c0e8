package app.musicschoolmanager.platform.mainapp;

import app.musicschoolmanager.platform.call.CallLog;
import app.musicschoolmanager.platform.call.OutboundCall;
import app.musicschoolmanager.platform.call.Outcome;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.integration.IntegrationFailed;
import app.musicschoolmanager.platform.integration.Outbound;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Speaks to the main app: to its own address alone, wherever an answer may point. */
final class Line {
  private final MainAppAddress address;
  private final Outbound outbound;
  private final Database database;
  private final CallLog calls;

  /**
   * What came back.
   *
   * @param text null unless something was asked for, and answered
   * @param fault null if all is well
   */
  record Heard(Integer status, String text, Fault fault) {}

  Line(MainAppAddress address, Outbound outbound, Database database) {
    this.address = address;
    this.outbound = outbound.toNamed(address.url());
    this.database = database;
    this.calls = new CallLog(database);
  }

  /** Asks for something, and notes the call. */
  Heard ask(Part part) {
    return noted(
        "GET",
        part,
        () -> {
          Outbound.Answer answer = outbound.read(address.of(part), address.headers());
          return heard(answer.reply().status(), answer.reply().text(), answer);
        });
  }

  /** Asks whether the main app is there, of which nothing is kept. */
  Heard probe() {
    return heard(() -> {
      Outbound.Answer answer = outbound.read(address.of(Part.SETTINGS), address.headers());
      return heard(answer.reply().status(), null, answer);
    });
  }

  /** Tells it something, and notes the call. */
  Heard tell(Part part, JsonNode json) {
    return noted(
        "POST",
        part,
        () -> {
          byte[] body = bytes(json);
          Outbound.Told told = outbound.tell(address.of(part), address.headers(), body);
          boolean good = told.status() / 100 == 2;
          return new Heard(
              told.status(), null, good ? null : Fault.answered(told.status(), told.again()));
        });
  }

  private static Heard heard(int status, String text, Outbound.Answer answer) {
    boolean good = answer.reply().ok();
    return new Heard(status, text, good ? null : Fault.answered(status, answer.again()));
  }

  private interface Exchange {
    Heard run() throws IOException;
  }

  private static Heard heard(Exchange exchange) {
    try {
      return exchange.run();
    } catch (IntegrationFailed e) {
      return new Heard(null, null, Fault.unanswered(Outcome.NO_HOST));
    } catch (IOException e) {
      return new Heard(null, null, Fault.unanswered(Outcome.of(e)));
    }
  }

  private Heard noted(String method, Part part, Exchange exchange) {
    Instant at = database.clock().instant();
    long start = System.nanoTime();
    Heard heard = heard(exchange);
    long millis = (System.nanoTime() - start) / 1_000_000;
    Outcome outcome =
        heard.status() == null
            ? Outcome.valueOf(heard.fault().word().toUpperCase(Locale.ROOT))
            : Outcome.of(heard.status());
    OutboundCall call =
        new OutboundCall(
            MainApp.SERVICE,
            method,
            address.host(),
            address.path(part),
            outcome,
            heard.status(),
            millis,
            null,
            at);
    calls.add(MainApp.SERVICE, List.of(call));
    return heard;
  }

  private static byte[] bytes(JsonNode json) {
    try {
      return Json.MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What is reported is always JSON.", e);
    }
  }
}
