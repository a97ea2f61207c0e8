package dev.offshoot.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The template app is found in a folder of classes and in a jar alike. */
class TemplateResourcesTest {
  @TempDir private Path folder;

  @Test
  void files_are_read_from_a_folder() throws IOException {
    Files.createDirectories(folder.resolve("root/a/b"));
    Files.writeString(folder.resolve("root/a/known.txt"), "known");
    Files.writeString(folder.resolve("root/a/b/ü.txt"), "deep");
    assertFound(folder.resolve("root").toUri().toURL());
  }

  @Test
  void files_are_read_from_a_jar_without_entries_for_folders() throws IOException {
    Path jar = folder.resolve("a jar with spaces.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      put(entries, "a/known.txt", "known");
      put(entries, "a/b/ü.txt", "deep");
      put(entries, "other/c.txt", "other");
    }
    assertFound(jar.toUri().toURL());
  }

  private static void assertFound(URL place) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {place}, null)) {
      assertThat(TemplateResources.below("a/", "known.txt", loader))
          .containsOnlyKeys("known.txt", "b/ü.txt")
          .hasEntrySatisfying("b/ü.txt", bytes -> assertThat(bytes).asString().isEqualTo("deep"));
    }
  }

  private static void put(JarOutputStream jar, String name, String text) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(text.getBytes(StandardCharsets.UTF_8));
    jar.closeEntry();
  }
}
