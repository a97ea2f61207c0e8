package dev.offshoot.boot;

import dev.offshoot.check.Compiled;
import dev.offshoot.disk.Folders;
import dev.offshoot.render.SourceFile;
import dev.offshoot.render.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A temporary folder with what a compiled app is started from: its classes and resources. */
final class AppFolder implements AutoCloseable {

  private static final String RESOURCES = "src/main/resources/";

  private final Path root;

  private AppFolder(Path root) {
    this.root = root;
  }

  static AppFolder of(SourceTree tree, Compiled compiled) throws IOException {
    AppFolder folder = new AppFolder(Files.createTempDirectory("offshoot-app"));
    Path classes = folder.classes();
    for (Map.Entry<String, byte[]> type : compiled.classes().entrySet()) {
      write(classes.resolve(type.getKey().replace('.', '/') + ".class"), type.getValue());
    }
    for (SourceFile file : tree.under(RESOURCES).files()) {
      write(classes.resolve(file.path().substring(RESOURCES.length())), file.bytes());
    }
    return folder;
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  Path classes() {
    return root.resolve("classes");
  }

  /** An empty folder that goes with this one. */
  Path scratch() throws IOException {
    return Files.createDirectories(root.resolve("scratch"));
  }

  @Override
  public void close() throws IOException {
    Folders.delete(root);
  }
}
