package app.musicschoolmanager.platform.db.migration;

import app.musicschoolmanager.platform.db.DatabaseFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The migration scripts on the class path.
 *
 * @param location their folder, such as {@code db/migration}
 */
record MigrationScripts(ClassLoader loader, String location) {
  /**
   * A script that runs once and never again. Of all others (repeatable ones, callbacks, classes)
   * only Flyway knows whether they are to run.
   */
  private static final Pattern RUNS_ONCE = Pattern.compile("V[0-9][0-9._]*__[^/]*\\.sql");

  /**
   * A digest of the names and the content of all scripts; empty when one of them may have to run
   * although it has run before, and when none is found.
   */
  Optional<String> digest() {
    SortedMap<String, byte[]> scripts = collected();
    boolean once = scripts.keySet().stream().allMatch(RUNS_ONCE.asMatchPredicate());
    return scripts.isEmpty() || !once ? Optional.empty() : Optional.of(digest(scripts));
  }

  /** The names of all scripts, as Flyway notes them when they have run. */
  Set<String> names() {
    return collected().keySet();
  }

  private SortedMap<String, byte[]> collected() {
    SortedMap<String, byte[]> scripts = new TreeMap<>();
    try {
      for (URL root : Collections.list(loader.getResources(location))) {
        collect(root, scripts);
      }
      return scripts;
    } catch (IOException | URISyntaxException e) {
      throw new DatabaseFailure("The migration scripts cannot be read: " + e.getMessage(), e);
    }
  }

  private void collect(URL root, Map<String, byte[]> scripts)
      throws IOException, URISyntaxException {
    URLConnection connection = root.openConnection();
    connection.setUseCaches(false); // else closing the jar would close the class loader's too
    if (connection instanceof JarURLConnection jar) {
      try (JarFile file = jar.getJarFile()) {
        collect(file, scripts);
      }
    } else if ("file".equals(root.getProtocol())) {
      collect(Path.of(new URI(root.toString())), scripts);
    } else {
      throw new IOException("nobody knows how to list " + root);
    }
  }

  private void collect(JarFile jar, Map<String, byte[]> scripts) throws IOException {
    String prefix = location + "/";
    for (JarEntry entry : Collections.list(jar.entries())) {
      if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
        try (InputStream content = jar.getInputStream(entry)) {
          put(scripts, entry.getName().substring(prefix.length()), content.readAllBytes());
        }
      }
    }
  }

  private static void collect(Path folder, Map<String, byte[]> scripts) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files = walk.filter(Files::isRegularFile).toList();
      for (Path file : files) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        put(scripts, name, Files.readAllBytes(file));
      }
    }
  }

  private static void put(Map<String, byte[]> scripts, String name, byte[] content)
      throws IOException {
    if (scripts.put(name, content) != null) {
      throw new IOException("the class path holds " + name + " twice");
    }
  }

  private static String digest(SortedMap<String, byte[]> scripts) {
    MessageDigest digest = sha256();
    scripts.forEach((name, content) -> {
      // Lengths keep the end of one apart from the beginning of the next.
      digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(content);
    });
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The digest that this class and its callers use. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256.", e);
    }
  }
}
