package dev.offshoot.render;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A whole project in memory: files sorted by path. Immutable; every change gives a new tree. */
public final class SourceTree {
  private static final SourceTree EMPTY = new SourceTree(new TreeMap<>());

  private final SortedMap<String, SourceFile> files;

  private SourceTree(SortedMap<String, SourceFile> files) {
    this.files = Collections.unmodifiableSortedMap(files);
  }

  public static SourceTree empty() {
    return EMPTY;
  }

  /** A tree of these files; where two have the same path, the later one counts. */
  public static SourceTree of(Collection<SourceFile> files) {
    var sorted = new TreeMap<String, SourceFile>();
    files.forEach(file -> sorted.put(file.path(), file));
    return new SourceTree(sorted);
  }

  public SourceTree with(String path, String text) {
    return with(SourceFile.of(path, text));
  }

  public SourceTree with(SourceFile file) {
    var changed = new TreeMap<>(files);
    changed.put(file.path(), file);
    return new SourceTree(changed);
  }

  /** This tree and the other's files over it. */
  public SourceTree withAll(SourceTree other) {
    var changed = new TreeMap<>(files);
    changed.putAll(other.files);
    return new SourceTree(changed);
  }

  public SourceTree without(String path) {
    var changed = new TreeMap<>(files);
    changed.remove(path);
    return new SourceTree(changed);
  }

  /** This tree without the files that stand in the other. */
  public SourceTree without(SourceTree other) {
    var changed = new TreeMap<>(files);
    changed.keySet().removeAll(other.files.keySet());
    return new SourceTree(changed);
  }

  /** The files in this folder, with their full paths. */
  public SourceTree under(String folder) {
    String prefix = folder.endsWith("/") ? folder : folder + "/";
    var inside = new TreeMap<String, SourceFile>();
    for (SourceFile file : files.tailMap(prefix).values()) {
      if (!file.path().startsWith(prefix)) {
        break;
      }
      inside.put(file.path(), file);
    }
    return new SourceTree(inside);
  }

  public Optional<SourceFile> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** The text of a file that must be there. */
  public String text(String path) {
    return find(path)
        .orElseThrow(() -> new NoSuchElementException("No such file in the tree: " + path))
        .text();
  }

  public Collection<SourceFile> files() {
    return files.values();
  }

  public Set<String> paths() {
    return Collections.unmodifiableSet(files.keySet());
  }

  public int size() {
    return files.size();
  }

  /** SHA-256 over every path, mode and byte, as hex: equal trees have equal digests. */
  public String digest() {
    var all = new ByteArrayOutputStream();
    for (SourceFile file : files.values()) {
      byte[] path = file.path().getBytes(StandardCharsets.UTF_8);
      byte[] bytes = file.bytes();
      // Lengths first, so that no two different trees can run into the same bytes.
      var head = ByteBuffer.allocate(9).putInt(path.length).putInt(bytes.length);
      all.writeBytes(head.put((byte) (file.executable() ? 1 : 0)).array());
      all.writeBytes(path);
      all.writeBytes(bytes);
    }
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(all.toByteArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceTree that && files.equals(that.files);
  }

  @Override
  public int hashCode() {
    return files.hashCode();
  }

  @Override
  public String toString() {
    return files.size() + " files";
  }
}
