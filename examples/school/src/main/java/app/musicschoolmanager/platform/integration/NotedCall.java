package app.musicschoolmanager.platform.integration;

import app.musicschoolmanager.platform.call.OutboundCall;
import app.musicschoolmanager.platform.call.Outcome;
import java.io.UncheckedIOException;
import java.time.Instant;
import okhttp3.Request;
import okio.Utf8;

/** A call under way, of which it is noted once how it ended. */
final class NotedCall {
  private final String service;
  private final String path;
  private final Request request;
  private final Cancellation run;
  private final Instant at;
  private final long start = System.nanoTime();

  /**
   * @param path what may be told of the address beside its host
   */
  NotedCall(String service, String path, Request request, Cancellation run) {
    this.service = service;
    this.path = path;
    this.request = request;
    this.run = run;
    this.at = run.clock().instant();
  }

  void answered(HttpReply reply) {
    answered(reply, Outcome.of(reply.status()));
  }

  /** It led to where the app does not go. */
  void ledAstray(HttpReply reply) {
    answered(reply, Outcome.REDIRECTED);
  }

  private void answered(HttpReply reply, Outcome outcome) {
    note(outcome, reply.status(), Utf8.size(reply.text()));
  }

  void failed(Exception fault) {
    Throwable told = fault instanceof UncheckedIOException ? fault.getCause() : fault;
    note(
        run.isCancelled() || Thread.currentThread().isInterrupted()
            ? Outcome.CANCELLED
            : Outcome.of(told),
        null,
        null);
  }

  private void note(Outcome outcome, Integer status, Long bytes) {
    long millis = (System.nanoTime() - start) / 1_000_000;
    String host = request.url().host();
    run.notes()
        .add(
            new OutboundCall(
                service, request.method(), host, path, outcome, status, millis, bytes, at));
  }
}
