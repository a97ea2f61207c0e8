package dev.offshoot.cli;

import dev.offshoot.Problem;
import dev.offshoot.cli.Main.Surroundings;
import dev.offshoot.cli.terminal.Terminal;
import dev.offshoot.llm.openai.LocalModels;
import dev.offshoot.llm.openai.ModelSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.tools.ToolProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code offshoot doctor}: what is set up here, and what is missing. */
@Command(
    name = "doctor",
    description = "Says what is set up on this machine, what is missing and how to get it.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DoctorCommand implements Callable<Integer> {

  private static final int OLDEST_JAVA = 21;

  private final Surroundings surroundings;

  @Mixin private ModelOptions modelOptions;
  @Mixin private OutputOptions output;

  DoctorCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  private enum Verdict {
    GOOD,
    OPTIONAL,
    BAD
  }

  private record Finding(String subject, Verdict verdict, String text) {}

  @Override
  public Integer call() {
    List<Finding> findings = new ArrayList<>();
    findings.add(java());
    findings.add(folder());
    findings.add(model());
    findings.add(token());
    if (output.json) {
      surroundings.out().println(Reporter.json(findings));
    } else {
      findings.forEach(finding -> print(finding, surroundings.out()));
    }
    boolean bad = findings.stream().anyMatch(finding -> finding.verdict() == Verdict.BAD);
    return (bad ? ExitCode.ENVIRONMENT : ExitCode.DONE).number();
  }

  private void print(Finding finding, PrintStream out) {
    Terminal terminal = surroundings.terminal();
    String sign =
        switch (finding.verdict()) {
          case GOOD -> terminal.green("✓");
          case OPTIONAL -> terminal.yellow("–");
          case BAD -> terminal.red("✗");
        };
    String indent = "\n" + " ".repeat(19);
    out.println(
        sign + String.format(" %-16s ", finding.subject()) + finding.text().replace("\n", indent));
  }

  private static Finding java() {
    int version = Runtime.version().feature();
    String text = "Java " + Runtime.version() + " in " + System.getProperty("java.home");
    if (version < OLDEST_JAVA) {
      return new Finding("java", Verdict.BAD, text + "\nVersion 21 or newer is needed.");
    }
    if (ToolProvider.getSystemJavaCompiler() == null) {
      return new Finding(
          "java", Verdict.BAD, text + "\nIt has no compiler: install a JDK instead of a JRE.");
    }
    return new Finding("java", Verdict.GOOD, text);
  }

  private static Finding folder() {
    Path here = Path.of("").toAbsolutePath();
    try {
      Files.delete(Files.createTempFile(here, ".offshoot", ".tmp"));
      long free = Files.getFileStore(here).getUsableSpace() / 1_000_000;
      return new Finding(
          "this folder", Verdict.GOOD, here + " can be written, " + free + " MB free");
    } catch (IOException e) {
      return new Finding(
          "this folder",
          Verdict.OPTIONAL,
          here + " cannot be written: give another folder with -o");
    }
  }

  private Finding model() {
    try {
      ModelSettings settings = ModelChoice.settings(modelOptions, surroundings);
      if (settings.isConfigured()) {
        return new Finding(
            "language model",
            Verdict.GOOD,
            settings.modelName() + " at " + settings.baseUrl() + ", key: " + settings.key());
      }
      Problem missing = ModelSettings.notConfigured(LocalModels.find());
      return new Finding(
          "language model",
          Verdict.OPTIONAL,
          "none configured; requests with a recording beside them work without\n" + missing.fix());
    } catch (Problem wrong) {
      return new Finding(
          "language model", Verdict.BAD, wrong.what() + ": " + wrong.why() + "\n" + wrong.fix());
    }
  }

  private Finding token() {
    boolean set = !surroundings.environment().getOrDefault("OFFSHOOT_GIT_TOKEN", "").isBlank();
    return set
        ? new Finding("git token", Verdict.GOOD, "OFFSHOOT_GIT_TOKEN is set")
        : new Finding(
            "git token",
            Verdict.OPTIONAL,
            "OFFSHOOT_GIT_TOKEN is not set; it is needed to push over https only");
  }
}
