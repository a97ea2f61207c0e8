package dev.offshoot.bench;

import dev.offshoot.check.Compiled;
import dev.offshoot.check.Compiler;
import dev.offshoot.render.Renderer;
import dev.offshoot.render.SourceFile;
import dev.offshoot.render.SourceTree;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.document.AgentSpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Times the compiler and the renderer inside this JVM and prints lines of a name and milliseconds.
 * The sources are read from disk, so that the compiler is cold when it is first called.
 */
public final class InOneJvm {
  private final AgentSpec spec;
  private final SourceTree app;
  private final int repeats;

  private InOneJvm(AgentSpec spec, SourceTree app, int repeats) {
    this.spec = spec;
    this.app = app;
    this.repeats = repeats;
  }

  /** Takes the document, the folder of its app, and how often to repeat what is timed warm. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    AgentSpec spec = AgentSpecJson.readValid(Files.readString(Path.of(arguments[0])));
    new InOneJvm(spec, sources(folder), Integer.parseInt(arguments[2])).measure();
  }

  private void measure() {
    Compiler compiler = new Compiler();
    Compiled compiled = timed("compile.cold", () -> compiler.compile(app));
    requireClean(compiled);
    if (repeats == 0) {
      return;
    }
    warm("compile.warm", () -> requireClean(new Compiler().compile(app)));
    if (!spec.actions().isEmpty()) {
      SourceTree alone = SourceTree.empty().with(firstAction());
      Compiler against = compiler.against(compiled);
      warm("compile.action", () -> requireClean(against.compile(alone)));
    }
    Renderer renderer = new Renderer();
    SourceTree rendered = renderer.render(spec);
    warm("render.warm", () -> renderer.render(spec));
    if (!rendered.equals(renderer.render(spec))) {
      throw new IllegalStateException("Two renderings of one document differ.");
    }
  }

  private SourceFile firstAction() {
    String name = spec.actions().getFirst().name();
    return app.files().stream()
        .filter(file -> file.path().endsWith("/action/" + name + ".java"))
        .findFirst()
        .orElseThrow();
  }

  private <T> void warm(String name, Supplier<T> work) {
    for (int i = 0; i < repeats; i++) {
      work.get();
    }
    for (int i = 0; i < repeats; i++) {
      timed(name, work);
    }
  }

  private static <T> T timed(String name, Supplier<T> work) {
    long began = System.nanoTime();
    T made = work.get();
    System.out.println(name + " " + (System.nanoTime() - began) / 1e6);
    return made;
  }

  private static Compiled requireClean(Compiled compiled) {
    if (!compiled.clean()) {
      throw new IllegalStateException("The app does not compile: " + compiled.findings());
    }
    return compiled;
  }

  private static SourceTree sources(Path folder) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder.resolve("src/main"))) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        files.add(new SourceFile(name, Files.readAllBytes(path), false));
      }
    }
    return SourceTree.of(files);
  }
}
