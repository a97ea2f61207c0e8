package dev.offshoot.cli.terminal;

import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.understanding.RequirementKind;
import dev.offshoot.spec.understanding.RequirementSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec.LeftOutSpec;
import dev.offshoot.spec.understanding.Verdict;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows what was asked for, what carries it, what was assumed and what is not there. */
public final class AskedForPrinter {

  private final PrintWriter err;
  private final Terminal terminal;

  public AskedForPrinter(PrintWriter err, Terminal terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** Shows nothing of a document that says nothing of it. */
  public void print(AgentSpec spec) {
    UnderstandingSpec understanding = spec.understanding();
    if (understanding.requirements().isEmpty()) {
      return;
    }
    err.println();
    err.println(terminal.bold("Asked for") + ": " + summary(understanding));
    for (RequirementKind kind : RequirementKind.values()) {
      requirements(kind, spec);
    }
    list("assumed", understanding.assumptions());
    list(
        "cannot be built",
        understanding.notBuildable().stream().map(it -> it.wish() + ": " + it.reason()).toList());
    err.flush();
  }

  private static String summary(UnderstandingSpec understanding) {
    String built =
        understanding.fulfilled() + " of " + understanding.requirements().size() + " requirements ";
    if (!understanding.reviewed()) {
      return built + "are carried by something";
    }
    long partly = understanding.judged(Verdict.PARTLY);
    return partly == 0 ? built + "hold" : built + "hold, " + partly + " in part";
  }

  private void requirements(RequirementKind kind, AgentSpec spec) {
    List<String> lines =
        spec.understanding().requirements().stream()
            .filter(it -> it.kind() == kind)
            .map(it -> line(it, spec))
            .toList();
    list(kind.name().toLowerCase(Locale.ROOT), lines);
  }

  private void list(String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      err.println("  " + heading);
      lines.forEach(line -> err.println("    " + line));
    }
  }

  private String line(RequirementSpec requirement, AgentSpec spec) {
    Map<String, String> parts = spec.parts();
    List<String> carriers = new ArrayList<>();
    requirement
        .carriedBy()
        .forEach(part -> carriers.add(terminal.dim(parts.getOrDefault(part, part))));
    for (String part : requirement.lacks()) {
      String label = spec.understanding().leftOut(part).map(LeftOutSpec::label).orElse(part);
      carriers.add(terminal.yellow("missing: " + label));
    }
    if (requirement.verdict() == Verdict.PARTLY) {
      carriers.add(terminal.yellow("only in part"));
    }
    if (carriers.isEmpty()) {
      carriers.add(terminal.yellow("nothing carries it"));
    }
    return String.format("%-4s", requirement.id())
        + requirement.text()
        + terminal.dim(" → ")
        + String.join(terminal.dim(", "), carriers)
        + (requirement.remark() == null ? "" : terminal.dim(": " + requirement.remark()));
  }
}
