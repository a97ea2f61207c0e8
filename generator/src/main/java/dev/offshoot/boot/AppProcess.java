package dev.offshoot.boot;

import dev.offshoot.Problem;
import dev.offshoot.check.Compiled;
import dev.offshoot.check.Compiler;
import dev.offshoot.check.Finding;
import dev.offshoot.render.SourceFile;
import dev.offshoot.render.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An app that runs from its folder: compiled in memory, started at once, without Maven. */
public final class AppProcess implements AutoCloseable {

  private static final int SHOWN = 20;

  private final Process process;
  private final AppFolder folder;

  private AppProcess(Process process, AppFolder folder) {
    this.process = process;
    this.folder = folder;
  }

  /**
   * Compiles and starts the app of a folder. What it prints goes where this process prints. If it
   * has no {@code .env} yet, it gets one with fresh random keys.
   */
  public static AppProcess start(Path directory, int port) {
    Path root = directory.toAbsolutePath().normalize();
    try {
      SourceTree tree = read(root);
      Compiled compiled = new Compiler().compile(tree);
      if (!compiled.clean()) {
        throw doesNotCompile(compiled);
      }
      ensureKeys(root.resolve(".env"));
      AppFolder folder = AppFolder.of(tree, compiled);
      ProcessBuilder builder =
          new ProcessBuilder(AppCommand.of(folder.classes(), mainClass(tree, root)));
      builder.directory(root.toFile()).inheritIO();
      // The generator's own keys are none of the app's business.
      builder.environment().keySet().removeIf(AppProcess::isOurs);
      builder.environment().put("PORT", Integer.toString(port));
      return new AppProcess(builder.start(), folder);
    } catch (IOException e) {
      throw Problem.of(
              Problem.Kind.OUTPUT,
              "The app in " + root + " could not be started",
              e.toString(),
              "Check that the folder may be read and written and that the disk is not full.")
          .causedBy(e);
    }
  }

  private static boolean isOurs(String variable) {
    return variable.startsWith("OFFSHOOT_") || variable.equals("OPENAI_API_KEY");
  }

  private static SourceTree read(Path root) throws IOException {
    Path main = root.resolve("src").resolve("main");
    if (!Files.isDirectory(main)) {
      throw Problem.of(
          Problem.Kind.USAGE,
          "There is no app in " + root,
          "It has no folder src/main.",
          "Name the folder that `offshoot new` made.");
    }
    List<SourceFile> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(main)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = root.relativize(file).toString().replace('\\', '/');
        files.add(new SourceFile(path, Files.readAllBytes(file), false));
      }
    }
    return SourceTree.of(files);
  }

  private static String mainClass(SourceTree tree, Path root) {
    return tree.paths().stream()
        .filter(path -> path.endsWith("/App.java"))
        .map(path -> path.substring("src/main/java/".length(), path.length() - ".java".length()))
        .map(path -> path.replace('/', '.'))
        .findFirst()
        .orElseThrow(() ->
            Problem.of(
                Problem.Kind.USAGE,
                "There is no app in " + root,
                "No App.java was found below src/main/java.",
                "Name the folder that `offshoot new` made."));
  }

  private static Problem doesNotCompile(Compiled compiled) {
    return Problem.of(
        Problem.Kind.SPEC,
        "The app does not compile",
        compiled.findings().stream()
            .limit(SHOWN)
            .map(Finding::text)
            .collect(Collectors.joining("\n")),
        "Mend what is named and start it again.");
  }

  private static void ensureKeys(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Path fresh =
        Files.createTempFile(
            file.getParent(),
            ".env",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        fresh,
        "SESSION_KEY=%s%nDATA_KEY=%s%n".formatted(AppCommand.randomKey(), AppCommand.randomKey()));
    Files.move(fresh, file);
  }

  /** Waits until the app ends, by itself or because it was told to. */
  public int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  /** Asks the app to finish its requests and end, and clears up after it. */
  @Override
  public synchronized void close() throws IOException {
    process.destroy();
    process.onExit().join();
    folder.close();
  }
}
