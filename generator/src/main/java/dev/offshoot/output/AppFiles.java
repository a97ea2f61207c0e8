package dev.offshoot.output;

import dev.offshoot.Problem;
import dev.offshoot.disk.Folders;
import dev.offshoot.render.SourceFile;
import dev.offshoot.render.SourceTree;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of one app under their folder. */
final class AppFiles {

  private final Path root;

  AppFiles(Path root) {
    this.root = root;
  }

  /** Generated files that were changed or deleted since. */
  List<String> handEdits() throws IOException {
    List<String> edited = new ArrayList<>();
    for (var entry : manifest().hashes().entrySet()) {
      if (!entry.getValue().equals(hashOnDisk(entry.getKey()))) {
        edited.add(entry.getKey());
      }
    }
    return edited;
  }

  void write(SourceTree tree, Path staging, boolean overwrite) throws IOException {
    Manifest old = manifest();
    Set<String> dropped = dropped(old, tree);
    refuseUnsafe(tree, dropped);
    if (!overwrite) {
      refuseHandEdits(old, tree);
    }
    SourceTree whole = Manifest.added(tree);
    Folders.delete(staging);
    for (SourceFile file : whole.files()) {
      stage(staging, file);
    }
    for (String path : dropped) {
      remove(path);
    }
    for (SourceFile file : whole.files()) {
      // The manifest promises what is in place, so it comes last.
      if (!file.path().equals(Manifest.FILE)) {
        moveIn(staging, file.path());
      }
    }
    moveIn(staging, Manifest.FILE);
    Folders.delete(staging);
  }

  /**
   * What was promised to be in place. The file is part of the owner's repository, so anybody may
   * have written it: it must not lead us out of the folder.
   */
  private Manifest manifest() throws IOException {
    Path file = root.resolve(Manifest.FILE);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Manifest.empty();
    }
    Manifest manifest = Manifest.parse(Files.readString(file));
    for (String path : manifest.hashes().keySet()) {
      Optional<String> objection = PlainPath.objection(path);
      if (objection.isPresent()) {
        throw refused(Manifest.FILE, "It names \"" + path + "\". " + objection.get());
      }
    }
    return manifest;
  }

  /** Empty where there is no plain file, or only one that a link leads to. */
  private String hashOnDisk(String path) throws IOException {
    Path file = root.resolve(path);
    boolean plain =
        linkOnTheWay(path).isEmpty() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    return plain ? Manifest.hash(Files.readAllBytes(file)) : "";
  }

  /** Files that were generated before, are no longer, and were not edited. */
  private Set<String> dropped(Manifest old, SourceTree tree) throws IOException {
    Set<String> dropped = new TreeSet<>();
    for (var entry : old.hashes().entrySet()) {
      String path = entry.getKey();
      if (tree.find(path).isEmpty() && entry.getValue().equals(hashOnDisk(path))) {
        dropped.add(path);
      }
    }
    return dropped;
  }

  private void refuseUnsafe(SourceTree tree, Set<String> dropped) throws IOException {
    Set<String> seen = new HashSet<>();
    for (String path : tree.paths()) {
      Optional<String> objection = PlainPath.objection(path);
      if (objection.isPresent()) {
        throw refused(path, objection.get());
      }
      if (!seen.add(path.toLowerCase(Locale.ROOT))) {
        throw refused(path, "Another file has that name in other case.");
      }
      Optional<Path> link = linkOnTheWay(path);
      if (link.isPresent()) {
        throw refused(path, root.relativize(link.get()) + " is a symbolic link.");
      }
      refuseObstacle(path, dropped);
    }
  }

  /** A link in the way could lead a file out of the folder. */
  private Optional<Path> linkOnTheWay(String path) {
    Path at = root;
    for (String part : path.split("/")) {
      at = at.resolve(part);
      if (Files.isSymbolicLink(at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** Found before the first file is moved, so that a write which cannot succeed changes nothing. */
  private void refuseObstacle(String path, Set<String> dropped) throws IOException {
    Path target = root.resolve(path);
    if (Files.isDirectory(target) && !holdsOnly(dropped, target)) {
      throw refused(path, "There is a folder of that name.");
    }
    for (Path at = target.getParent(); !at.equals(root); at = at.getParent()) {
      String parent = relative(at);
      if (Files.exists(at) && !Files.isDirectory(at) && !dropped.contains(parent)) {
        throw refused(path, parent + " is a file, not a folder.");
      }
    }
  }

  private boolean holdsOnly(Set<String> dropped, Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      List<Path> files = inside.filter(it -> !Files.isDirectory(it)).toList();
      return !files.isEmpty() && files.stream().allMatch(it -> dropped.contains(relative(it)));
    }
  }

  private String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static Problem refused(String path, String why) {
    return Problem.of(
        Problem.Kind.OUTPUT,
        "The file " + path + " cannot be written safely",
        why,
        "Nothing was changed. Move what is in the way, or write into another folder.");
  }

  /** Whoever wrote a file that is neither as generated nor as it will be wants to keep it. */
  private void refuseHandEdits(Manifest old, SourceTree tree) throws IOException {
    List<String> edited = new ArrayList<>();
    for (SourceFile file : tree.files()) {
      String onDisk = hashOnDisk(file.path());
      boolean known =
          onDisk.isEmpty()
              || onDisk.equals(old.hashes().get(file.path()))
              || onDisk.equals(Manifest.hash(file.bytes()));
      if (!known && !file.path().equals(Manifest.FILE)) {
        edited.add(file.path());
      }
    }
    if (!edited.isEmpty()) {
      throw Problem.of(
          Problem.Kind.OUTPUT,
          "Files that you edited would be written over",
          String.join("\n", edited),
          "Commit your edits, then run the command again with --overwrite and compare.");
    }
  }

  private static void stage(Path staging, SourceFile file) throws IOException {
    Path target = staging.resolve(file.path());
    Files.createDirectories(target.getParent());
    try (FileChannel channel =
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      // On the disk before it gets its name: a crash may lose a new file, never leave half of one.
      channel.force(true);
    }
    if (file.executable() && !target.toFile().setExecutable(true)) {
      throw new IOException(target + " cannot be made executable");
    }
  }

  /** Removes a file and the folders that it leaves empty. */
  private void remove(String path) throws IOException {
    Path file = root.resolve(path);
    Files.deleteIfExists(file);
    for (Path at = file.getParent(); !at.equals(root); at = at.getParent()) {
      try (Stream<Path> entries = Files.list(at)) {
        if (entries.findAny().isPresent()) {
          return;
        }
      }
      Files.delete(at);
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
