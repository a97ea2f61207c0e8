package dev.offshoot.boot;

import dev.offshoot.check.Compiled;
import dev.offshoot.check.Compiler;
import dev.offshoot.render.SourceFile;
import dev.offshoot.render.SourceTree;
import java.util.List;
import java.util.regex.Pattern;

/** What proves an app: sources among its own tests, of which each proof takes what it needs. */
enum ProofKit {
  /** Acts examples out; needs no test library. */
  EXAMPLES(
      "example/\\w+(?<!Test)|record/GivenRecords|schedule/VirtualDays"
          + "|ProofReport|TestClock|TestParts|integration/StubServer"),
  /** Tries promises over HTTP. */
  PROMISES("record/\\w+(?<!Test)|ProofReport|PromiseRun|TestApp|TestClient|TestClock");

  private static final String TESTS = "src/test/java/";
  private static final String MAIN = "src/main/java/";

  private final Pattern parts;

  ProofKit(String parts) {
    this.parts = Pattern.compile(".*/platform/(" + parts + ")\\.java");
  }

  /** The app's classes, and with them those that prove it: this kit and further tests. */
  Compiled with(SourceTree app, Compiled compiled, List<String> tests) {
    List<SourceFile> sources =
        app.under(TESTS).files().stream()
            .filter(it -> parts.matcher(it.path()).matches() || tests.contains(it.path()))
            .map(it -> SourceFile.of(it.path().replaceFirst(TESTS, MAIN), it.text()))
            .toList();
    Compiled kit = new Compiler().against(compiled).compile(SourceTree.of(sources));
    if (!kit.clean()) {
      throw new IllegalStateException("what proves an app does not compile: " + kit.findings());
    }
    return compiled.plus(kit);
  }
}
