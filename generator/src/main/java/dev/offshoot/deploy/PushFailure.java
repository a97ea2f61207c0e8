package dev.offshoot.deploy;

import dev.offshoot.Problem;
import dev.offshoot.check.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.URIish;

/** Why a push did not work, in words that help. */
final class PushFailure {

  private PushFailure() {}

  static Problem nothingToPush(String branch, Path directory) {
    return Problem.of(
        Problem.Kind.REMOTE,
        "There is nothing to push in " + directory,
        "It has no commit on the branch " + branch + ".",
        "Make the app with `offshoot new`, or name its branch with --branch.");
  }

  static Problem rejected(RemoteRefUpdate update, URIish remote, String branch, String serverSays) {
    String why = update.getMessage() == null ? update.getStatus().toString() : update.getMessage();
    if (!serverSays.isBlank()) {
      why = why + "\n" + serverSays.strip();
    }
    return switch (update.getStatus()) {
      case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED ->
          failure(
              remote,
              "The branch " + branch + " there has commits that are not here.",
              "Push to another branch with --branch, or fetch and merge those commits first."
                  + " Nothing was overwritten.");
      default ->
          failure(
              remote,
              why,
              "The remote's own rules refused it (a hook, a protected branch). Do what it says,"
                  + " or push to another branch with --branch.");
    };
  }

  static Problem secrets(List<Finding> secrets, URIish remote) {
    String list = secrets.stream().limit(20).map(Finding::text).collect(Collectors.joining("\n"));
    return failure(
        remote,
        "Its history holds what looks like credentials. Nothing was sent.\n" + list,
        "Put them into settings of the app, revoke what was ever shared, and remove them from the"
            + " history: a commit that deletes them still leaves them there.");
  }

  static Problem notThere(URIish remote, String branch) {
    return failure(
        remote,
        "The push was accepted, but the branch " + branch + " there is not the commit sent.",
        "Somebody may have pushed at the same moment. Try again.");
  }

  static Problem of(Exception failure, URIish remote, boolean tokenSent) {
    String said = chain(failure);
    String lower = said.toLowerCase(Locale.ROOT);
    if (lower.contains("authentication is required") || lower.contains("no credentialsprovider")) {
      return failure(
          remote, "It wants a token and none was given.", "Set " + Push.TOKEN + " and try again.");
    }
    if (lower.contains("followredirects")) {
      return failure(
          remote,
          "It redirects to another address, and the token is not sent along.",
          "Give the address that your git host shows now.");
    }
    if (lower.contains("not authorized") || lower.contains("not permitted")) {
      return failure(
          remote,
          tokenSent ? "It refused the token." : said,
          "Check that the token in " + Push.TOKEN + " is valid and may write to this repository.");
    }
    if (lower.contains("not found") || lower.contains("does not appear to be a git repository")) {
      return failure(
          remote, said, "Check the address, and make the empty repository at your git host first.");
    }
    return failure(
            remote, said, "Check the address and the network, then try again; nothing is lost.")
        .causedBy(failure);
  }

  /** What all causes say, without repeating one that only wraps the next. */
  private static String chain(Throwable failure) {
    StringBuilder text = new StringBuilder();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      String message = t.getMessage() == null ? t.getClass().getSimpleName() : t.getMessage();
      if (text.indexOf(message) < 0) {
        text.append(text.isEmpty() ? "" : "\n").append(message);
      }
    }
    return text.toString();
  }

  private static Problem failure(URIish remote, String why, String fix) {
    return Problem.of(Problem.Kind.REMOTE, "The app could not be pushed to " + remote, why, fix);
  }
}
