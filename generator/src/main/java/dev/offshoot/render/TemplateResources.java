package dev.offshoot.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Reads the files that the templates module carries, be it a jar or a folder of classes. */
final class TemplateResources {

  private TemplateResources() {}

  /**
   * All files below a folder, by their path in it.
   *
   * @param folder as in {@code offshoot/app/}
   * @param known a file in the folder; jars need not list the folder itself
   */
  static Map<String, byte[]> below(String folder, String known) {
    return below(folder, known, TemplateResources.class.getClassLoader());
  }

  static Map<String, byte[]> below(String folder, String known, ClassLoader loader) {
    URL url = loader.getResource(folder + known);
    if (url == null) {
      throw new IllegalStateException(folder + known + " is not on the class path.");
    }
    try {
      return url.openConnection() instanceof JarURLConnection jar
          ? fromJar(jar, folder)
          : fromFolder(root(url.toURI(), known));
    } catch (IOException e) {
      throw new UncheckedIOException("The template app in " + url + " cannot be read.", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(url + " is not a file.", e);
    }
  }

  private static Map<String, byte[]> fromJar(JarURLConnection connection, String folder)
      throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        if (entry.getName().startsWith(folder) && !entry.isDirectory()) {
          try (InputStream content = jar.getInputStream(entry)) {
            files.put(entry.getName().substring(folder.length()), content.readAllBytes());
          }
        }
      }
    }
    return files;
  }

  private static Path root(URI known, String path) {
    Path root = Path.of(known);
    for (int i = Path.of(path).getNameCount(); i > 0; i--) {
      root = root.getParent();
    }
    return root;
  }

  private static Map<String, byte[]> fromFolder(Path root) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        String path = root.relativize(file).toString().replace('\\', '/');
        files.put(path, Files.readAllBytes(file));
      }
    }
    return files;
  }
}
