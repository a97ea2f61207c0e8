package app.musicschoolmanager.platform.recovery;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.config.CannotStart;
import app.musicschoolmanager.platform.config.Config;
import app.musicschoolmanager.platform.db.DatabaseFailure;
import app.musicschoolmanager.platform.page.text.Messages;
import app.musicschoolmanager.platform.web.NoSpace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The commands {@code backup} and {@code restore}. They say what they did, or why they did not. */
public final class Recovery {
  /** The exit code that says "wrong usage" to whoever called. */
  static final int USAGE = 64;

  /** Where the start script was called, which is where its arguments are meant. */
  private static final String CALLED_FROM = "app.calledFrom";

  private static final String FORCE = "--force";

  /** Stands for what flows out of the process, or into it. */
  private static final String PIPE = "-";

  private static final String HELP =
      """
      ./run                         starts the app
      ./run backup FILE [--force]   writes all its data into FILE, also while it runs
      ./run restore FILE            puts a back-up into an empty data folder; stop the app before
      With - for FILE it flows through a pipe.
      """;

  private final AppDefinition definition;
  private final Config config;
  private final Clock clock;
  private final PrintStream out;
  private final PrintStream err;

  public Recovery(AppDefinition definition, Config config, Clock clock) {
    this(definition, config, clock, System.out, System.err);
  }

  Recovery(AppDefinition definition, Config config, Clock clock, PrintStream out, PrintStream err) {
    this.definition = definition;
    this.config = config;
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  /**
   * Does what the arguments say.
   *
   * @return the exit code
   */
  public int run(String... arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    boolean force = words.getFirst().equals("backup") && words.remove(FORCE);
    if (words.size() != 2
        || !List.of("backup", "restore").contains(words.getFirst())
        || words.getLast().matches("-.+")) {
      err.print(HELP);
      return USAGE;
    }
    try {
      if (words.getFirst().equals("backup")) {
        backUp(words.getLast(), force);
      } else {
        restore(words.getLast());
      }
      return 0;
    } catch (RecoveryFailed | DatabaseFailure | IOException | InvalidPathException e) {
      err.println("%s: no %s. %s".formatted(definition.name(), words.getFirst(), said(e)));
      return CannotStart.EXIT_CODE;
    }
  }

  private static String said(Exception failure) {
    if (NoSpace.isBehind(failure)) {
      return "The disk is full. Nothing was kept: make room, then try again.";
    }
    return failure instanceof IOException
        ? "A file could not be read or written: %s".formatted(failure.getMessage())
        : failure.getMessage();
  }

  private static Path called(String name) {
    Path from = Path.of(System.getProperty(CALLED_FROM, "")).toAbsolutePath();
    return from.resolve(name).normalize();
  }

  private void backUp(String name, boolean force) throws IOException {
    if (!name.equals(PIPE)) {
      backUp(called(name), force);
      out.println(called(name));
      return;
    }
    Path file = Files.createTempFile("backup", ".zip"); // whole before any of it flows
    try {
      backUp(file, true);
      Files.copy(file, out);
      out.flush();
    } finally {
      Files.delete(file);
    }
  }

  private void backUp(Path file, boolean force) throws IOException {
    Backup backup = new Backup(definition.name(), config, clock, new Progress(err));
    backup.write(file, force);
    Set<String> lost = backup.lost();
    if (!lost.isEmpty()) {
      err.println(
          """
          Of the files that records name, %d are not in the data folder, so they are not in the \
          back-up either: %s. Look for them in older back-ups, below files/.\
          """
              .formatted(lost.size(), String.join(", ", lost)));
    }
  }

  private void restore(String name) throws IOException {
    if (!name.equals(PIPE)) {
      restore(called(name));
      return;
    }
    Path file = Files.createTempFile("restore", ".zip");
    try {
      Files.copy(System.in, file, StandardCopyOption.REPLACE_EXISTING);
      restore(file);
    } finally {
      Files.delete(file);
    }
  }

  private void restore(Path file) throws IOException {
    Messages messages = Messages.in(definition.language());
    Restore.Restored restored =
        new Restore(config, clock, new Progress(err), messages.say("mails.restored")).from(file);
    Manifest manifest = restored.manifest();
    err.println(
        """
        “%s” is as it was at %s. Everybody signs in anew; access tokens, invitations and links for \
        new passwords of then are void. Accounts, roles and passwords are those of then: look \
        whether somebody has to be deactivated again.\
        """
            .formatted(manifest.app(), manifest.madeAt()));
    FreshStart start = restored.start();
    if (start.heldMails() > 0) {
      err.println(
          "%d mails that waited then may have been sent since: see /mails."
              .formatted(start.heldMails()));
    }
    if (start.schedules() > 0) {
      err.println(
          "What schedules did since is undone and not made up for: run on /schedules what is"
              + " missing; else they go on with their next turn.");
    }
    out.println(config.dataDir().toAbsolutePath());
  }
}
