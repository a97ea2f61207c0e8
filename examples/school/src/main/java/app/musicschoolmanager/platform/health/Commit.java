package app.musicschoolmanager.platform.health;

import app.musicschoolmanager.platform.config.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which commit the running code was built from. */
final class Commit {
  /** What hosts of apps call it, after the app's own setting. */
  private static final List<String> SETTINGS =
      List.of("APP_COMMIT", "RENDER_GIT_COMMIT", "RAILWAY_GIT_COMMIT_SHA", "SOURCE_COMMIT");

  private static final Pattern BRANCH = Pattern.compile("ref: (refs/[\\w./-]+)");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{40,64}");

  private Commit() {}

  /** As the settings say it, else the one checked out in the working directory. */
  static Optional<String> running(Config config) {
    return SETTINGS.stream()
        .flatMap(name -> config.setting(name).stream())
        .findFirst()
        .or(() -> checkedOut(Path.of(".git")));
  }

  static Optional<String> checkedOut(Path git) {
    Optional<String> head = line(git.resolve("HEAD"));
    Matcher branch = BRANCH.matcher(head.orElse(""));
    return (branch.matches() ? of(git, branch.group(1)) : head)
        .filter(text -> HASH.matcher(text).matches());
  }

  /** Branches have a file each until git packs them into one. */
  private static Optional<String> of(Path git, String branch) {
    return line(git.resolve(branch)).or(() -> packed(git.resolve("packed-refs"), branch));
  }

  private static Optional<String> packed(Path refs, String branch) {
    try {
      return Files.readAllLines(refs).stream()
          .filter(line -> line.endsWith(" " + branch))
          .map(line -> line.substring(0, line.indexOf(' ')))
          .findFirst();
    } catch (IOException e) {
      return Optional.empty(); // there are none
    }
  }

  private static Optional<String> line(Path file) {
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (IOException e) {
      return Optional.empty(); // the app runs from something else than a checkout
    }
  }
}
