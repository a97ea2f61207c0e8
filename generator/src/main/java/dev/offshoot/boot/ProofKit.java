package dev.offshoot.boot;

import dev.offshoot.check.Compiled;
import dev.offshoot.check.Compiler;
import dev.offshoot.render.SourceFile;
import dev.offshoot.render.SourceTree;
import java.util.List;
import java.util.regex.Pattern;

/** What acts examples out: sources among an app's tests that need no test library. */
final class ProofKit {
  private static final String TESTS = "src/test/java/";
  private static final String MAIN = "src/main/java/";
  private static final Pattern PARTS =
      Pattern.compile(
          ".*/platform/(example/\\w+(?<!Test)|schedule/VirtualDays|TestClock|TestParts|integration/StubServer)\\.java");

  private ProofKit() {}

  /** The app's classes and with them those that prove it. */
  static Compiled with(SourceTree app, Compiled compiled) {
    List<SourceFile> sources =
        app.under(TESTS).files().stream()
            .filter(file -> PARTS.matcher(file.path()).matches())
            .map(file -> SourceFile.of(file.path().replaceFirst(TESTS, MAIN), file.text()))
            .toList();
    Compiled kit = new Compiler().against(compiled).compile(SourceTree.of(sources));
    if (!kit.clean()) {
      throw new IllegalStateException("what acts examples out does not compile: " + kit.findings());
    }
    return compiled.plus(kit);
  }
}
