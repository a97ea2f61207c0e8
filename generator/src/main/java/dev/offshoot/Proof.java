package dev.offshoot;

import dev.offshoot.boot.ActionProof;
import dev.offshoot.boot.BootProof;
import dev.offshoot.boot.PromiseProof;
import dev.offshoot.check.AllowList;
import dev.offshoot.check.Compiled;
import dev.offshoot.check.Compiler;
import dev.offshoot.check.Finding;
import dev.offshoot.check.SchemaProof;
import dev.offshoot.render.SourceTree;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.rule.SpecRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Nothing is kept or pushed before it has passed here: rules, compiler, allow-list, a real start,
 * what the app promises about its models, and what its actions do.
 *
 * @param untried the promises that could not be put to the test, each with why
 */
record Proof(List<String> untried) {

  private static final int SHOWN = 20;

  /** What this process has proven, by the digest of the files: the same files are the same app. */
  private static final Map<String, Proof> KNOWN = new ConcurrentHashMap<>();

  /**
   * The proof of a tree; or a problem that lists what is wrong with it.
   *
   * @param progress is told what is being proven
   */
  static Proof of(AgentSpec spec, SourceTree tree, Consumer<String> progress) {
    Proof proof = KNOWN.get(tree.digest());
    if (proof == null) {
      proof = proven(spec, tree, progress);
      KNOWN.put(tree.digest(), proof);
    }
    return proof;
  }

  private static Proof proven(AgentSpec spec, SourceTree tree, Consumer<String> progress) {
    SpecRules.require(spec);
    progress.accept("proving that it compiles, fits its database and starts");
    Compiled compiled = new Compiler().compile(tree);
    require(compiled.findings());
    List<Finding> findings = new ArrayList<>(SchemaProof.check(spec, tree));
    findings.addAll(AllowList.forApp(spec.packageName()).check(actions(spec, compiled)));
    require(findings);
    require(BootProof.check(spec.packageName(), tree, compiled));
    PromiseProof.Result promises = PromiseProof.of(spec, tree, compiled, progress);
    findings.addAll(promises.broken());
    if (spec.actions().stream().anyMatch(it -> !it.examples().isEmpty())) {
      progress.accept("acting out the examples of its actions, and thirty days of its schedules");
      ActionProof proof = ActionProof.of(spec.packageName(), tree, compiled);
      findings.addAll(proof.check(spec.actions()));
      findings.addAll(proof.checkSchedules(spec));
    }
    require(findings);
    return new Proof(promises.untried());
  }

  private static void require(List<Finding> findings) {
    if (!findings.isEmpty()) {
      throw Problem.of(
          Problem.Kind.GENERATION,
          "The app was made but does not pass its proofs, so it was not kept",
          listed(findings),
          "Mend what is named in the specification: `offshoot plan REQUEST` gives you one to"
              + " change, and `offshoot new REQUEST --spec FILE` goes on from it. If nothing is"
              + " wrong there, please report this.");
    }
  }

  private static String listed(List<Finding> findings) {
    String shown =
        findings.stream().limit(SHOWN).map(Finding::text).collect(Collectors.joining("\n"));
    int more = findings.size() - SHOWN;
    return more > 0 ? shown + "\nand " + more + " more of the kind" : shown;
  }

  /** The classes of the actions, the only ones that a language model had a hand in. */
  private static Map<String, byte[]> actions(AgentSpec spec, Compiled compiled) {
    Map<String, byte[]> classes = new TreeMap<>();
    spec.actions()
        .forEach(action ->
            classes.putAll(compiled.classesOf(spec.packageName() + ".action." + action.name())));
    return classes;
  }
}
