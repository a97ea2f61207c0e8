package dev.offshoot.llm.openai;

import dev.offshoot.Problem;
import dev.offshoot.llm.ModelFault;
import dev.offshoot.llm.ModelFault.Remedy;
import java.time.Duration;

/** A call that gave no answer, on its way out through the client library. */
final class CallFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What a person is told. */
  record Story(String what, String why, String fix) {}

  private final transient Story story;
  private final Remedy remedy;
  private transient Duration retryAfter;
  private transient ServerError refusedRequest;

  CallFailed(Story story, Remedy remedy) {
    this(story, remedy, null);
  }

  CallFailed(Story story, Remedy remedy, Throwable cause) {
    super(story.what(), cause);
    this.story = story;
    this.remedy = remedy;
  }

  CallFailed retryAfter(Duration wait) {
    retryAfter = wait;
    return this;
  }

  /** The server understood the request and objects to how it is made. */
  CallFailed refusing(ServerError error) {
    refusedRequest = error;
    return this;
  }

  /** The server's objection to the form of the request, or null. */
  ServerError refusedRequest() {
    return refusedRequest;
  }

  Problem toProblem(ApiKey key) {
    return Problem.of(
            Problem.Kind.MODEL, story.what(), key.redact(story.why()), key.redact(story.fix()))
        .causedBy(new ModelFault(remedy, retryAfter, getCause()));
  }
}
