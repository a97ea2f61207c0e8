package dev.offshoot.check;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * The jars this process runs from. Every library of a generated app is among them, which is why an
 * app can be compiled and started with no Maven and no network.
 */
public final class RunningClassPath {
  /** Our own packages, which no generated app may see. */
  static final List<String> OWN_PACKAGES = List.of("dev.offshoot", "com.example.app");

  private RunningClassPath() {}

  /**
   * Existing jars and folders, those named by a manifest included (that is how Surefire starts).
   */
  static List<Path> entries() {
    Set<Path> found = new LinkedHashSet<>();
    for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
      if (!entry.isEmpty()) {
        add(Path.of(entry).toAbsolutePath().normalize(), found);
      }
    }
    return List.copyOf(found);
  }

  /** Found once, as every jar has to be opened for it. */
  private static final class Libraries {
    private static final List<Path> ALL =
        entries().stream().filter(entry -> !holdsOwnClasses(entry)).toList();
  }

  /** The entries that hold none of our own classes: what a started app gets. */
  public static List<Path> libraries() {
    return Libraries.ALL;
  }

  private static void add(Path entry, Set<Path> found) {
    if (!Files.exists(entry) || !found.add(entry) || Files.isDirectory(entry)) {
      return;
    }
    for (Path named : manifestEntries(entry)) {
      add(named, found);
    }
  }

  private static List<Path> manifestEntries(Path jar) {
    List<Path> named = new ArrayList<>();
    try (var file = new JarFile(jar.toFile())) {
      if (file.getManifest() == null) {
        return named;
      }
      String list = file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      for (String part : list == null ? new String[0] : list.trim().split("\\s+")) {
        if (!part.isEmpty()) {
          named.add(Path.of(jar.toUri().resolve(part)).normalize());
        }
      }
      return named;
    } catch (IOException | IllegalArgumentException e) {
      // Not a readable jar: the virtual machine ignores such an entry, and so do we.
      return List.of();
    }
  }

  private static boolean holdsOwnClasses(Path entry) {
    List<String> folders = OWN_PACKAGES.stream().map(name -> name.replace('.', '/')).toList();
    if (Files.isDirectory(entry)) {
      return folders.stream().anyMatch(folder -> Files.isDirectory(entry.resolve(folder)))
          || Files.isDirectory(entry.resolve("offshoot"));
    }
    try (var jar = new JarFile(entry.toFile())) {
      return jar.stream()
          .anyMatch(file -> folders.stream().anyMatch(it -> file.getName().startsWith(it + "/")));
    } catch (IOException e) {
      return false;
    }
  }
}
