package dev.offshoot.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An app with its shipped tests, compiled once, which runs them in processes of their own. */
final class FaultyApp implements AutoCloseable {
  static final String PLATFORM = "org.example.workshop.platform";
  private static final String TESTS = "src/test/java/";
  private static final String RESOURCES = "src/main/resources/";
  private static final int PATIENCE_SECONDS = 120;
  private static final int PATIENCE_FOR_ALL_SECONDS = 360;
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;
  private final SourceTree tree;
  private final Compiler compiler;
  private final Path archive;
  private final Deque<KeptProcess> kept = new ConcurrentLinkedDeque<>();

  /**
   * What became of a run of tests.
   *
   * @param broken what each test said that failed
   * @param output all that was said
   */
  record Run(int exit, List<String> broken, String output) {
    boolean passes() {
      return exit == 0 && broken.isEmpty();
    }
  }

  FaultyApp(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.archive = folder.resolve("libraries.jsa");
    this.tree = sources();
    Compiler fresh = new Compiler();
    Compiled app = compiled(fresh, tree);
    this.compiler = fresh.against(app);
    write(folder.resolve("app"), app.classes());
    write(folder.resolve("app"), compiled(compiler, tests()).classes());
    for (SourceFile file : tree.under(RESOURCES).files()) {
      write(folder.resolve("app").resolve(file.path().substring(RESOURCES.length())), file.bytes());
    }
    writeHost();
    archiveLibraries();
  }

  private void writeHost() throws IOException {
    for (Class<?> type : PromiseHost.class.getDeclaredClasses()) {
      writeHost(type);
    }
    writeHost(PromiseHost.class);
  }

  private void writeHost(Class<?> type) throws IOException {
    String file = type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
      write(folder.resolve("host").resolve(file), in.readAllBytes());
    }
  }

  /**
   * Lets Java keep what it makes of the libraries when it loads them, which is a third of what a
   * short run costs. The app's own classes, among which the faults are, are loaded each time.
   */
  private void archiveLibraries() throws IOException, InterruptedException {
    String list = folder.resolve("classes.txt").toString();
    String promise = "access.AccessMatrixTest.it_is_known_what_to_expect_of_every_route";
    List<String> trial = command("-XX:DumpLoadedClassList=" + list, folder.resolve("app"));
    trial.add(PLATFORM + ".PromiseRun");
    trial.add(argument(promise));
    ended(trial, PATIENCE_SECONDS);
    List<String> dump = command("-XX:SharedClassListFile=" + list);
    dump.add("-Xshare:dump");
    ended(dump, PATIENCE_SECONDS);
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
    return run(folder.resolve("none"), promises, PATIENCE_FOR_ALL_SECONDS);
  }

  /**
   * One shipped test on the app with a fault. That it is caught is believed of a process that has
   * run other faulty apps before; that it is not, only of a process of its own.
   */
  Run with(Fault fault, int number) throws IOException, InterruptedException {
    Compiled faulty = compiled(compiler, fault.plantedIn(tree, PLATFORM));
    Path classes = folder.resolve("fault" + number);
    write(classes, faulty.classes());
    Run run = runInKept(classes, fault.promise());
    return fault.isToldBy(run.broken())
        ? run
        : run(classes, List.of(fault.promise()), PATIENCE_SECONDS);
  }

  private Run runInKept(Path first, String promise) throws IOException, InterruptedException {
    KeptProcess process = kept.poll();
    if (process == null) {
      List<String> command = command("-Xmx384m", folder.resolve("host"));
      command.add(PromiseHost.class.getName());
      process = new KeptProcess(command);
    }
    List<String> order = new ArrayList<>(List.of(PLATFORM + ".PromiseRun"));
    order.addAll(List.of(argument(promise).split("#")));
    order.addAll(List.of(first.toString(), folder.resolve("app").toString()));
    List<String> lines = process.carryOut(order, PATIENCE_SECONDS);
    if (process.isSpent()) {
      process.close();
    } else {
      kept.add(process);
    }
    return new Run(0, broken(lines), String.join("\n", lines));
  }

  /** Ends what is kept. */
  @Override
  public void close() {
    kept.forEach(KeptProcess::close);
  }

  private Run run(Path first, List<String> promises, int seconds)
      throws IOException, InterruptedException {
    List<String> command = command("-Xmx256m", first, folder.resolve("app"));
    command.add(PLATFORM + ".PromiseRun");
    promises.forEach(promise -> command.add(argument(promise)));
    return ended(command, seconds);
  }

  /** Java with the libraries, which stand first, as its archive is of a class path's beginning. */
  private List<String> command(String option, Path... classes) {
    String path =
        Stream.concat(RunningClassPath.libraries().stream(), Stream.of(classes))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:SharedArchiveFile=" + archive,
            "--enable-native-access=ALL-UNNAMED",
            option,
            "-cp",
            path));
  }

  private Run ended(List<String> command, int seconds) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "run", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    List<String> lines = Files.readAllLines(output);
    return new Run(process.waitFor(), broken(lines), String.join("\n", lines));
  }

  /** A test as the runner takes it: its method, if it is one, stands behind the class. */
  private static String argument(String promise) {
    return PLATFORM + "." + promise.replaceFirst("\\.(?=[a-z]\\w*$)", "#");
  }

  private static List<String> broken(List<String> lines) throws IOException {
    List<String> broken = new ArrayList<>();
    for (String line : lines) {
      JsonNode said = line.startsWith("{") ? JSON.readTree(line) : JSON.nullNode();
      if (said.has("broken")) {
        broken.add(said.get("promise").asText() + ": " + said.get("broken").asText());
      }
    }
    return broken;
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
