package dev.offshoot.faults;

import dev.offshoot.check.Compiled;
import dev.offshoot.check.Compiler;
import dev.offshoot.check.RunningClassPath;
import dev.offshoot.render.Renderer;
import dev.offshoot.render.SourceFile;
import dev.offshoot.render.SourceTree;
import dev.offshoot.spec.document.AgentSpecJson;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An app with its shipped tests, compiled once, which runs them in a process of their own. */
final class FaultyApp {
  static final String PLATFORM = "org.example.workshop.platform";
  private static final String TESTS = "src/test/java/";
  private static final String RESOURCES = "src/main/resources/";
  private static final int PATIENCE_SECONDS = 120;

  private final Path folder;
  private final SourceTree tree;
  private final Compiled app;

  /** How a run of tests ended, and what it said. */
  record Run(int exit, String output) {}

  FaultyApp(Path folder) throws IOException {
    this.folder = folder;
    this.tree = sources();
    this.app = compiled(new Compiler(), tree);
    write(folder.resolve("app"), app.classes());
    write(folder.resolve("app"), compiled(new Compiler().against(app), tests()).classes());
    for (SourceFile file : tree.under(RESOURCES).files()) {
      write(folder.resolve("app").resolve(file.path().substring(RESOURCES.length())), file.bytes());
    }
  }

  /** The app as it is rendered. */
  static SourceTree sources() throws IOException {
    try (InputStream json = FaultyApp.class.getResourceAsStream("agent.json")) {
      String text = new String(json.readAllBytes(), StandardCharsets.UTF_8);
      return new Renderer().render(AgentSpecJson.read(text));
    }
  }

  /** The shipped tests on the app as it is. */
  Run asItIs(List<String> promises) throws IOException, InterruptedException {
    return run(folder.resolve("none"), promises);
  }

  /** One shipped test on the app with a fault. */
  Run with(Fault fault, int number) throws IOException, InterruptedException {
    Compiled faulty = compiled(new Compiler().against(app), fault.plantedIn(tree, PLATFORM));
    Path classes = folder.resolve("fault" + number);
    write(classes, faulty.classes());
    return run(classes, List.of(fault.promise()));
  }

  private Run run(Path first, List<String> promises) throws IOException, InterruptedException {
    String path =
        Stream.concat(
                Stream.of(first, folder.resolve("app"), ownClasses()),
                RunningClassPath.libraries().stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            path,
            PromiseRun.class.getName());
    promises.forEach(promise -> builder.command().add(PLATFORM + "." + promise));
    Path output = Files.createTempFile(folder, "run", ".txt");
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return new Run(process.waitFor(), Files.readString(output));
  }

  /** Where the class lies that runs tests. */
  private static Path ownClasses() {
    return Path.of(PromiseRun.class.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  private static Compiled compiled(Compiler compiler, SourceTree sources) {
    Compiled compiled = compiler.compile(sources);
    if (compiled.classes().isEmpty()) {
      throw new AssertionError("It does not compile: " + compiled.findings());
    }
    return compiled;
  }

  /**
   * The compiler looks at main sources only; libraries that only the templates have are left out.
   */
  private SourceTree tests() {
    return SourceTree.of(
        tree.under(TESTS).files().stream()
            .filter(file -> !file.text().contains("com.icegreen"))
            .map(file -> SourceFile.of(file.path().replace("src/test", "src/main"), file.text()))
            .toList());
  }

  private static void write(Path root, Map<String, byte[]> classes) throws IOException {
    for (Map.Entry<String, byte[]> type : classes.entrySet()) {
      write(root.resolve(type.getKey().replace('.', '/') + ".class"), type.getValue());
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
