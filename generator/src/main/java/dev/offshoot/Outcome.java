package dev.offshoot;

import dev.offshoot.llm.Usage;
import dev.offshoot.pipeline.LeftOut;
import dev.offshoot.pipeline.Quality;
import dev.offshoot.spec.AgentSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came of a run.
 *
 * @param directory where the app stands
 * @param files how many files it has
 * @param digest SHA-256 over all of them: equal apps have equal digests
 * @param leftOut planned parts that could not be made
 * @param untried what the app promises and nobody could try, each with why
 * @param quality how well the run went, if there was one
 * @param usage what the answers cost when they were given
 * @param commit the last commit, if the app was committed
 * @param deployment what came of pushing it, if a remote was given
 */
public record Outcome(
    Path directory,
    AgentSpec spec,
    int files,
    String digest,
    List<LeftOut> leftOut,
    List<String> untried,
    Optional<Quality> quality,
    Usage usage,
    Optional<String> commit,
    Optional<Deployment> deployment) {

  /**
   * What came of a push.
   *
   * @param failure why it failed, or null; the app is complete either way
   */
  public record Deployment(String remote, String branch, String commit, Problem failure) {

    public boolean ready() {
      return failure == null;
    }
  }
}
