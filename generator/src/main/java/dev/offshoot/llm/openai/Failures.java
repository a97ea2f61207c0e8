package dev.offshoot.llm.openai;

import dev.offshoot.llm.ModelFault.Remedy;
import dev.offshoot.llm.openai.CallFailed.Story;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** What each failure of a call means, and whether asking again can help. */
final class Failures {

  private static final String CHECK_URL =
      "Check the URL of the language model; most end in /v1. `offshoot doctor` tries it.";
  private static final String WAIT = "Nothing is lost: resume the run in a while.";

  private Failures() {}

  /** A status other than 2xx, or the one that an error object in a 200 stands for. */
  static CallFailed status(int status, ServerError error, Optional<Duration> retryAfter) {
    var failed =
        switch (status) {
          case 400, 422, 413 -> refusedRequest(status, error);
          case 401, 403 -> stop(said("refuses the key", status, error, "Check the API key."));
          case 402 -> outOfCredit(status, error);
          case 404 ->
              stop(
                  said(
                      "knows no such model or address",
                      status,
                      error,
                      CHECK_URL + " Check the model's name."));
          case 407 ->
              stop(
                  said("is behind a proxy that wants a login", status, error, "Set up the proxy."));
          case 408, 409, 425 -> retry(said("could not answer in time", status, error, WAIT));
          case 429 -> tooMany(status, error, retryAfter.isPresent());
          case 501, 505 -> stop(said("cannot do this", status, error, CHECK_URL));
          default -> other(status, error);
        };
    return failed.retryAfter(retryAfter.orElse(null));
  }

  private static CallFailed other(int status, ServerError error) {
    if (status >= 500) {
      return retry(said("is overloaded or broken", status, error, WAIT));
    }
    return stop(said("refuses the request", status, error, CHECK_URL));
  }

  private static CallFailed refusedRequest(int status, ServerError error) {
    if (error.mentions("content[_ ]filter|content[_ ]policy|content management policy")) {
      return refusal(error.message());
    }
    boolean tooLong =
        error.mentions(
            "context_length|context length|context window|context size|prompt is too long"
                + "|too many input tokens|exceeds the available context");
    if (tooLong || status == 413) {
      var fix = "Shorten the request, or use a model that can read more.";
      return stop(said("cannot read that much at once", status, error, fix)).refusing(error);
    }
    return stop(said("refuses the request", status, error, CHECK_URL)).refusing(error);
  }

  private static CallFailed tooMany(int status, ServerError error, boolean waitNamed) {
    boolean spent =
        error.mentions("insufficient_quota|billing_hard_limit|insufficient_balance|credit balance")
            || !waitNamed && error.mentions("exceeded your current quota");
    return spent
        ? outOfCredit(status, error)
        : retry(said("takes no more requests for now", status, error, WAIT));
  }

  private static CallFailed outOfCredit(int status, ServerError error) {
    var fix = "Add credit at the provider, then resume the run.";
    return stop(said("refuses because the credit is used up", status, error, fix));
  }

  /** The model will not answer this; asking again in the same words is no use. */
  static CallFailed refusal(String reason) {
    return stop(
        new Story("The language model refuses to answer", reason, "Put the request differently."));
  }

  static CallFailed redirect(int status, String target) {
    return stop(
        new Story(
            "The language model's server sends the request elsewhere",
            "HTTP %d to %s; the key is not sent after it".formatted(status, target),
            "If that is where the model is, give its URL."));
  }

  /** A 2xx that is no chat completion. */
  static CallFailed notAnAnswer(String why, boolean mayPass) {
    var story =
        new Story("The language model's server sent something else than an answer", why, CHECK_URL);
    return new CallFailed(story, mayPass ? Remedy.RETRY : Remedy.RETRY_ONCE);
  }

  static CallFailed tooLarge(long limit) {
    return stop(
        new Story(
            "The answer of the language model is too large",
            "it is longer than " + limit / 1_000_000 + " MB",
            CHECK_URL));
  }

  static CallFailed interrupted() {
    return stop(new Story("The call to the language model was stopped", "", "Resume the run."));
  }

  static CallFailed connection(IOException e, Duration deadline) {
    var what = "The language model's server cannot be reached";
    if (e instanceof UnknownHostException) {
      return new CallFailed(
          new Story(what, "its name is not known here", CHECK_URL), Remedy.RETRY_ONCE, e);
    }
    if (e instanceof ConnectException) {
      var fix = "Start the server, or check the URL of the language model.";
      return new CallFailed(
          new Story(what, "nothing accepts the connection", fix), Remedy.RETRY_ONCE, e);
    }
    if (e instanceof SSLException) {
      var why = "no secure connection could be made: " + e.getMessage();
      return new CallFailed(new Story(what, why, CHECK_URL), Remedy.STOP, e);
    }
    if (e instanceof ProtocolException && e.getMessage().contains("HTTP_PROXY_AUTH")) {
      // OkHttp answers a 407 that comes from the server itself with an exception of its own.
      return status(407, new ServerError("", "", ""), Optional.empty());
    }
    if (e instanceof InterruptedIOException) {
      var why = "no whole answer came within " + deadline.toSeconds() + " seconds";
      return new CallFailed(
          new Story("The language model did not answer in time", why, WAIT), Remedy.RETRY, e);
    }
    var story = new Story("The connection to the language model broke", "" + e.getMessage(), WAIT);
    return new CallFailed(story, Remedy.RETRY, e);
  }

  private static Story said(String does, int status, ServerError error, String fix) {
    var why = "HTTP " + status + (error.message().isEmpty() ? "" : ": " + error.message());
    return new Story("The language model's server " + does, why, fix);
  }

  private static CallFailed stop(Story story) {
    return new CallFailed(story, Remedy.STOP);
  }

  private static CallFailed retry(Story story) {
    return new CallFailed(story, Remedy.RETRY);
  }
}
