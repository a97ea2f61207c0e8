package dev.offshoot.output;

import dev.offshoot.render.SourceFile;
import dev.offshoot.render.SourceTree;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was generated: path to SHA-256 of each file, as {@code .generated} keeps it. What differs
 * from it was edited by hand.
 */
public record Manifest(SortedMap<String, String> hashes) {

  /** Where it stands in an app. */
  public static final String FILE = ".generated";

  private static final String HEADER =
      "# Written by Offshoot: SHA-256 of each generated file. It tells your edits from ours.\n";

  public Manifest {
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
  }

  /** Of nothing. */
  public static Manifest empty() {
    return new Manifest(new TreeMap<>());
  }

  /** Of every file of a tree. */
  public static Manifest of(SourceTree tree) {
    return new Manifest(
        tree.files().stream()
            .filter(file -> !file.path().equals(FILE))
            .collect(
                Collectors.toMap(
                    SourceFile::path, file -> hash(file.bytes()), (a, b) -> b, TreeMap::new)));
  }

  /** The tree with its own manifest in it. */
  public static SourceTree added(SourceTree tree) {
    return tree.with(FILE, of(tree).text());
  }

  /** Reads what {@link #text()} wrote; a line it does not know is nothing it promised. */
  public static Manifest parse(String text) {
    TreeMap<String, String> hashes = new TreeMap<>();
    text.lines()
        .filter(line -> line.matches("[0-9a-f]{64}  .+"))
        .forEach(line -> hashes.put(line.substring(66), line.substring(0, 64)));
    return new Manifest(hashes);
  }

  /** In the form that {@code sha256sum --check} reads. */
  public String text() {
    return hashes.entrySet().stream()
        .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
        .collect(Collectors.joining("", HEADER, ""));
  }

  /** SHA-256 in hex. */
  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
