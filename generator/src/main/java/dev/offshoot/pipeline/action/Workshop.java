package dev.offshoot.pipeline.action;

import dev.offshoot.boot.ActionProof;
import dev.offshoot.check.AllowList;
import dev.offshoot.check.Compiled;
import dev.offshoot.check.Compiler;
import dev.offshoot.check.Finding;
import dev.offshoot.check.JavaHole;
import dev.offshoot.render.ActionSource;
import dev.offshoot.render.Renderer;
import dev.offshoot.render.SourceFile;
import dev.offshoot.render.SourceTree;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.rule.SpecRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Where actions are tried: against the app's real classes, compiled once. */
public final class Workshop {

  private final Renderer renderer;
  private final String api;
  private final AllowList allowList;
  private final Compiler compiler;
  private final SourceTree tree;
  private final Compiled app;
  private final String packageName;
  private ActionProof proof;

  /**
   * Compiles the app without its actions.
   *
   * @throws IllegalStateException if that does not compile: a fault of ours, not of an action
   */
  public Workshop(Renderer renderer, AgentSpec spec) {
    this.renderer = renderer;
    this.api = renderer.signatures(spec);
    this.allowList = AllowList.forApp(spec.packageName());
    Compiler fresh = new Compiler();
    this.packageName = spec.packageName();
    this.tree = renderer.render(spec);
    this.app = fresh.compile(tree);
    if (!app.clean()) {
      throw new IllegalStateException("the app does not compile: " + app.findings());
    }
    this.compiler = fresh.against(app);
  }

  /** The Java that an action may use, as a prompt shows it. */
  String api() {
    return api;
  }

  /** All that is wrong with an action of this document. */
  List<String> objections(AgentSpec spec, ActionSpec action) {
    List<String> objections = new ArrayList<>();
    SpecRules.check(spec).forEach(problem -> objections.add(problem.toString()));
    String body = String.join("\n", action.code().body());
    String members = String.join("\n", action.code().members());
    texts(JavaHole.statements("body", body), objections);
    texts(JavaHole.members("members", members), objections);
    if (objections.isEmpty()) {
      compile(spec, action, objections);
    }
    return objections;
  }

  /** What goes wrong in thirty days of the document's schedules, if they can be judged. */
  public List<String> objectionsToSchedules(AgentSpec spec) {
    List<SourceFile> others =
        renderer.render(spec).under("src/main/java").files().stream()
            .filter(file -> !tree.find(file.path()).equals(Optional.of(file)))
            .toList();
    Compiled changed = compiler.compile(SourceTree.of(others));
    if (!changed.clean()) {
      throw new IllegalStateException("the schedules do not compile: " + changed.findings());
    }
    return proof().with(changed).checkSchedules(spec).stream().map(Finding::text).toList();
  }

  private void compile(AgentSpec spec, ActionSpec action, List<String> objections) {
    ActionSource source = renderer.actionSource(spec, action);
    Compiled compiled = compiler.compile(SourceTree.empty().with(source.path(), source.text()));
    List<Finding> findings =
        compiled.findings().isEmpty() ? allowList.check(compiled.classes()) : compiled.findings();
    findings.forEach(finding -> objections.add(placed(finding, source).text()));
    if (findings.isEmpty() && !action.examples().isEmpty()) {
      proof()
          .with(compiled)
          .check(List.of(action))
          .forEach(finding -> objections.add(placed(finding.text(), action, source)));
    }
  }

  /** Made when the first action with examples comes. */
  private synchronized ActionProof proof() {
    if (proof == null) {
      proof = ActionProof.of(packageName, tree, app);
    }
    return proof;
  }

  /** The text with lines of the action's file counted in the hole. */
  private static String placed(String text, ActionSpec action, ActionSource source) {
    return Pattern.compile("\\b" + action.name() + "\\.java:(\\d+)")
        .matcher(text)
        .replaceAll(line -> {
          Finding here = new Finding("", line.group(), Integer.parseInt(line.group(1)), "", "");
          Finding there = placed(here, source);
          return there.where().equals(here.where())
              ? line.group()
              : there.where() + ":" + there.line();
        });
  }

  /** The finding with its line counted in the hole, where its writer can find it. */
  private static Finding placed(Finding finding, ActionSource source) {
    OptionalInt inBody = source.bodyLine(finding.line());
    OptionalInt inMembers = source.membersLine(finding.line());
    String where =
        inBody.isPresent() ? "body" : inMembers.isPresent() ? "members" : finding.where();
    int line = inBody.orElse(inMembers.orElse(finding.line()));
    return new Finding(finding.rule(), where, line, finding.message(), finding.fix());
  }

  private static void texts(List<Finding> findings, List<String> objections) {
    findings.forEach(finding -> objections.add(finding.text()));
  }
}
