package dev.offshoot.output;

import dev.offshoot.Problem;
import dev.offshoot.render.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that holds an app, with {@code .offshoot} inside for the run's own files. One run at a
 * time.
 */
public final class Workspace implements AutoCloseable {

  private static final String OWN_FOLDER = ".offshoot";

  private final Path directory;
  private final WorkspaceLock lock;

  private Workspace(Path directory, WorkspaceLock lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /**
   * Makes a workspace in a folder that is empty or does not exist.
   *
   * @throws Problem of kind OUTPUT if there is something in it
   */
  public static Workspace create(Path directory) {
    return attempt(
        directory,
        root -> {
          if (Files.exists(root) && !isEmpty(root)) {
            throw occupied(root);
          }
          return lock(root);
        });
  }

  /**
   * Opens the workspace of an earlier run.
   *
   * @throws Problem of kind OUTPUT if the folder is none
   */
  public static Workspace open(Path directory) {
    return attempt(
        directory,
        root -> {
          if (!Files.isDirectory(root.resolve(OWN_FOLDER), LinkOption.NOFOLLOW_LINKS)) {
            throw Problem.of(
                Problem.Kind.OUTPUT,
                "No run of Offshoot was made in " + root,
                "It has no folder " + OWN_FOLDER + ".",
                "Name the folder that was given to `offshoot new` with -o.");
          }
          return lock(root);
        });
  }

  /** Whether a run is at work in the folder of an app. */
  public static boolean isAtWork(Path directory) {
    return attempt(
        directory, root -> WorkspaceLock.isHeld(root.resolve(OWN_FOLDER).resolve("lock")));
  }

  /** Opens a folder that holds a generated app, or makes one in an empty folder. */
  public static Workspace openOrCreate(Path directory) {
    return attempt(
        directory,
        root -> {
          if (Files.exists(root)
              && !isEmpty(root)
              && !Files.isRegularFile(root.resolve(Manifest.FILE), LinkOption.NOFOLLOW_LINKS)) {
            throw occupied(root);
          }
          return lock(root);
        });
  }

  private static Workspace lock(Path root) throws IOException {
    Path own = root.resolve(OWN_FOLDER);
    if (Files.isSymbolicLink(own)) {
      throw Problem.of(
          Problem.Kind.OUTPUT,
          "The folder " + own + " is a symbolic link",
          "A run would write to wherever it leads.",
          "Remove the link, or name another folder with -o.");
    }
    Files.createDirectories(own);
    return new Workspace(root, WorkspaceLock.take(own.resolve("lock"), root));
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static Problem occupied(Path root) {
    boolean run = Files.isDirectory(root.resolve(OWN_FOLDER));
    return Problem.of(
        Problem.Kind.OUTPUT,
        "The folder " + root + " is not empty",
        run ? "An earlier run of Offshoot was made there." : "Nothing in it was touched.",
        run
            ? "Go on with that run by `offshoot resume "
                + root
                + "`, or name another folder with -o."
            : "Name an empty folder, or one that does not exist, with -o.");
  }

  /** The folder of the app. */
  public Path directory() {
    return directory;
  }

  /** The file that a run's journal is kept in. */
  public Path journal() {
    return journalOf(directory);
  }

  /** The file that the journal of that folder's runs is kept in. */
  public static Path journalOf(Path directory) {
    return directory.resolve(OWN_FOLDER).resolve("journal.db");
  }

  /** The folder itself if runs were made in it, else those right in it of which that holds. */
  public static List<Path> in(Path directory) {
    return attempt(
        directory,
        root -> {
          if (hasRuns(root)) {
            return List.of(directory);
          }
          try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Workspace::hasRuns).sorted().toList();
          }
        });
  }

  private static boolean hasRuns(Path directory) {
    return !Files.isSymbolicLink(directory.resolve(OWN_FOLDER))
        && Files.isRegularFile(journalOf(directory), LinkOption.NOFOLLOW_LINKS);
  }

  /** Generated files that no longer are as they were generated, by path. */
  public List<String> handEdits() {
    return attempt(directory, root -> new AppFiles(root).handEdits());
  }

  /**
   * Writes an app: all of it or, if something fails before the first file is in its place, nothing.
   *
   * @param overwrite whether files that were edited by hand are written over
   */
  public void write(SourceTree tree, boolean overwrite) {
    attempt(
        directory,
        root -> {
          new AppFiles(root).write(tree, root.resolve(OWN_FOLDER).resolve("staging"), overwrite);
          return null;
        });
  }

  /** The tree with those of these files that stand in the folder, as they stand there. */
  public SourceTree keep(SourceTree tree, String... paths) {
    return attempt(
        directory,
        root -> {
          SourceTree kept = tree;
          for (String path : paths) {
            if (Files.isRegularFile(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
              kept = kept.with(path, Files.readString(root.resolve(path)));
            }
          }
          return kept;
        });
  }

  private interface FileWork<T> {
    T in(Path root) throws IOException;
  }

  private static <T> T attempt(Path directory, FileWork<T> work) {
    Path root = directory.toAbsolutePath().normalize();
    try {
      return work.in(root);
    } catch (IOException e) {
      throw Problem.of(
              Problem.Kind.OUTPUT,
              "The folder " + root + " cannot be used",
              e.getClass().getSimpleName() + ": " + e.getMessage(),
              "Check that it may be written and that the disk is not full, or name another with"
                  + " -o.")
          .causedBy(e);
    }
  }

  @Override
  public void close() {
    attempt(
        directory,
        root -> {
          lock.close();
          return null;
        });
  }
}
