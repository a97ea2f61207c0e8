package dev.offshoot.output;

import dev.offshoot.Problem;
import dev.offshoot.disk.Folders;
import dev.offshoot.render.SourceFile;
import dev.offshoot.render.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The files of one app under their folder. */
final class AppFiles {

  private static final Set<String> FORBIDDEN_FOLDERS = Set.of(".git", ".offshoot");

  private final Path root;

  AppFiles(Path root) {
    this.root = root;
  }

  /** Generated files that were changed or deleted since. */
  List<String> handEdits() throws IOException {
    List<String> edited = new ArrayList<>();
    for (var entry : manifest().hashes().entrySet()) {
      Path file = root.resolve(entry.getKey());
      if (!isFile(file) || !Manifest.hash(Files.readAllBytes(file)).equals(entry.getValue())) {
        edited.add(entry.getKey());
      }
    }
    return edited;
  }

  void write(SourceTree tree, Path staging, boolean overwrite) throws IOException {
    refuseUnsafe(tree);
    if (!overwrite) {
      refuseHandEdits(tree);
    }
    Manifest old = manifest();
    SourceTree whole = Manifest.added(tree);
    Folders.delete(staging);
    for (SourceFile file : whole.files()) {
      stage(staging, file);
    }
    removeDropped(old, tree);
    for (SourceFile file : whole.files()) {
      // The manifest promises what is in place, so it comes last.
      if (!file.path().equals(Manifest.FILE)) {
        moveIn(staging, file.path());
      }
    }
    moveIn(staging, Manifest.FILE);
    Folders.delete(staging);
  }

  private Manifest manifest() throws IOException {
    Path file = root.resolve(Manifest.FILE);
    return isFile(file) ? Manifest.parse(Files.readString(file)) : Manifest.empty();
  }

  private static boolean isFile(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private void refuseUnsafe(SourceTree tree) throws IOException {
    Set<String> seen = new HashSet<>();
    for (String path : tree.paths()) {
      String first = path.split("/")[0].toLowerCase(Locale.ROOT);
      boolean collides = !seen.add(path.toLowerCase(Locale.ROOT));
      if (FORBIDDEN_FOLDERS.contains(first) || collides || path.indexOf('\0') >= 0) {
        throw refused(path, collides ? "Another file has that name in other case." : "");
      }
      refuseLinks(path);
    }
  }

  /** A link in the way could lead a file out of the folder. */
  private void refuseLinks(String path) throws IOException {
    Path at = root;
    for (String part : path.split("/")) {
      at = at.resolve(part);
      if (Files.isSymbolicLink(at)) {
        throw refused(path, root.relativize(at) + " is a symbolic link.");
      }
    }
  }

  private static Problem refused(String path, String why) {
    return Problem.of(
        Problem.Kind.OUTPUT, "The file " + path + " cannot be written safely", why, "");
  }

  private void refuseHandEdits(SourceTree tree) throws IOException {
    List<String> edited =
        handEdits().stream()
            .filter(path -> tree.find(path).isPresent() && isFile(root.resolve(path)))
            .filter(path -> !isSame(path, tree))
            .toList();
    if (!edited.isEmpty()) {
      throw Problem.of(
          Problem.Kind.OUTPUT,
          "Files that you edited would be written over",
          String.join("\n", edited),
          "Commit your edits, then run the command again with --overwrite and compare.");
    }
  }

  private boolean isSame(String path, SourceTree tree) {
    try {
      return Manifest.hash(Files.readAllBytes(root.resolve(path)))
          .equals(Manifest.hash(tree.find(path).orElseThrow().bytes()));
    } catch (IOException e) {
      return false;
    }
  }

  private static void stage(Path staging, SourceFile file) throws IOException {
    Path target = staging.resolve(file.path());
    Files.createDirectories(target.getParent());
    Files.write(target, file.bytes());
    if (file.executable() && !target.toFile().setExecutable(true)) {
      throw new IOException(target + " cannot be made executable");
    }
  }

  private void removeDropped(Manifest old, SourceTree tree) throws IOException {
    List<String> edited = handEdits();
    for (String path : old.hashes().keySet()) {
      if (tree.find(path).isEmpty() && !edited.contains(path)) {
        Files.deleteIfExists(root.resolve(path));
      }
    }
  }

  private void moveIn(Path staging, String path) throws IOException {
    Path target = root.resolve(path);
    Files.createDirectories(target.getParent());
    Files.move(
        staging.resolve(path),
        target,
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
