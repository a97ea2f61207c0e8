package app.gardentoollending.platform.integration;

import app.gardentoollending.platform.integration.Trial.Outcome;
import app.gardentoollending.platform.integration.profile.Envelope;
import app.gardentoollending.platform.integration.profile.Profile;
import app.gardentoollending.platform.mail.MailServer;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Tries whether a service lets the app in, without changing anything there. */
final class Tryout {
  private static final int LONGEST = 300;

  private Tryout() {}

  static Trial of(Integration integration, HttpCalls calls) {
    try {
      Profile known = Profile.of(integration);
      return judged(calls.sendFromRoot(known.testPath()), known.envelope());
    } catch (NotConnected e) {
      return new Trial(Outcome.NOT_CONNECTED, e.getMessage());
    } catch (IntegrationFailed e) {
      Throwable cause = e.getCause();
      Outcome outcome =
          cause instanceof SSLException
              ? Outcome.INSECURE
              : cause == null ? Outcome.BROKEN : Outcome.UNREACHABLE;
      return new Trial(outcome, brief(cause == null ? e : cause));
    }
  }

  private static Trial judged(HttpReply reply, Envelope envelope) {
    int status = reply.status();
    Optional<String> failure = envelope.failure(reply.json());
    Outcome outcome =
        switch (status) {
          case 401, 403 -> Outcome.REFUSED;
          case 429, 503 -> Outcome.BUSY;
          default ->
              failure.isPresent() || status >= 500
                  ? Outcome.BROKEN
                  : reply.ok() ? Outcome.CONNECTED : Outcome.ANSWERED;
        };
    return new Trial(outcome, failure.map(Tryout::brief).orElse(String.valueOf(status)));
  }

  static Trial of(MailServer server) {
    try {
      server.signIn();
      return new Trial(Outcome.CONNECTED, "");
    } catch (AuthenticationFailedException e) {
      return new Trial(Outcome.REFUSED, brief(e));
    } catch (MessagingException e) {
      boolean insecure = isAboutTls(e) || String.valueOf(e.getMessage()).contains("STARTTLS");
      return new Trial(insecure ? Outcome.INSECURE : Outcome.UNREACHABLE, brief(e));
    }
  }

  private static boolean isAboutTls(Throwable failure) {
    return failure != null && (failure instanceof SSLException || isAboutTls(failure.getCause()));
  }

  private static String brief(Throwable failure) {
    String text =
        failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    return brief(text);
  }

  private static String brief(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
