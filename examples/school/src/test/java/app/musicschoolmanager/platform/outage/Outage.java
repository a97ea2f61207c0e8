package app.musicschoolmanager.platform.outage;

import app.musicschoolmanager.platform.integration.StubServer;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** What can be wrong with a service, and what the app notes of a call that meets it. */
enum Outage {
  /** It does not know the app's credentials. */
  DENIES("refused", 401, "refused"),
  /** It has no time, and would have some at once. */
  BUSY("refused", 429, "failed"),
  /** It breaks. */
  BROKEN("failed", 500, "refused"),
  /** It takes longer than anybody waits. */
  SLOW("timeout", null, "no_connection"),
  /** It hangs up in the middle. */
  CUT_OFF("unreadable", null, "no_connection"),
  /** It sends the app to a place that is none of its own. */
  MISLEADS("redirected", 307, "refused");

  private final String ofCall;
  private final Integer status;
  private final String ofMail;

  Outage(String ofCall, Integer status, String ofMail) {
    this.ofCall = ofCall;
    this.status = status;
    this.ofMail = ofMail;
  }

  /** The outcome of a call, or of the handing over of a mail. */
  String outcome(boolean mail) {
    return mail ? ofMail : ofCall;
  }

  /** The status that a call gets; null without any. */
  Integer status(boolean mail) {
    return mail ? null : status;
  }

  /** Whether a call that only reads is made again by the app, three times. */
  boolean isAskedAgain() {
    return this == BUSY;
  }

  /** Whether another attempt of the whole action is worth it. */
  boolean mayPass() {
    return this == BUSY || this == SLOW;
  }

  /** How a failure begins that only speaks of it, of whatever service. */
  String failure(String service) {
    return service + (this == BUSY ? " has no time for the app now" : " could not be reached at ");
  }

  /** Whether a mail that meets it is kept, to be sent later. */
  boolean keepsMail() {
    return this == BUSY || this == SLOW || this == CUT_OFF;
  }

  void answer(HttpExchange exchange, Ambush ambush) throws IOException, InterruptedException {
    switch (this) {
      case BUSY -> {
        exchange.getResponseHeaders().set("Retry-After", "0");
        StubServer.send(exchange, status, "application/json", "{\"error\":\"too many requests\"}");
      }
      case DENIES -> StubServer.send(exchange, status, "application/json", "{\"error\":\"no\"}");
      case BROKEN -> StubServer.send(exchange, status, "text/html", "<h1>Server error</h1>");
      case SLOW -> ambush.hold();
      case CUT_OFF -> {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
      }
      case MISLEADS -> StubServer.redirect(exchange, status, ambush.url() + "/latest/meta-data");
    }
  }

  /** What a mail server says when it hears for whom a mail is. */
  String toRecipient(Ambush ambush) {
    return switch (this) {
      case DENIES -> "550 5.7.1 not from you";
      case BUSY -> "451 4.7.1 too many mails";
      case MISLEADS -> "551 5.1.6 please try <someone@[127.0.0.1]:%d>".formatted(ambush.port());
      default -> "250 go on";
    };
  }

  /** What a mail server says to a mail; null if it hangs up. */
  String toMail(Ambush ambush) {
    return switch (this) {
      case BROKEN -> "554 5.3.0 out of order";
      case SLOW -> {
        ambush.hold();
        yield null;
      }
      case CUT_OFF -> null;
      default -> "250 taken";
    };
  }
}
