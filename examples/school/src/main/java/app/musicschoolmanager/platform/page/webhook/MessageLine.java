package app.musicschoolmanager.platform.page.webhook;

import app.musicschoolmanager.platform.webhook.outgoing.Message;

/**
 * Something that an address is told, among others.
 *
 * @param told what came of the last attempt; empty before that
 */
public record MessageLine(Message message, String told) {

  /** The class that colours its state. */
  public String style() {
    return switch (message.state()) {
      case SENT -> "good";
      case FAILED -> "bad";
      case WAITING, SENDING -> "";
    };
  }
}
