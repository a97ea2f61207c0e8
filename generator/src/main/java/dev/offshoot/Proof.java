package dev.offshoot;

import dev.offshoot.boot.ActionProof;
import dev.offshoot.boot.BootProof;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Nothing is kept or pushed before it has passed here: rules, compiler, allow-list, a real start,
 * and what the actions do.
 */
final class Proof {

  private static final int SHOWN = 20;

  /** Digests of what this process has proven: the same files are the same app. */
  private static final Set<String> PROVEN = ConcurrentHashMap.newKeySet();

  private Proof() {}

  /** The tree, proven; or a problem that lists what is wrong with it. */
  static SourceTree of(AgentSpec spec, SourceTree tree) {
    if (!PROVEN.contains(tree.digest())) {
      prove(spec, tree);
      PROVEN.add(tree.digest());
    }
    return tree;
  }

  private static void prove(AgentSpec spec, SourceTree tree) {
    SpecRules.require(spec);
    Compiled compiled = new Compiler().compile(tree);
    List<Finding> findings = new ArrayList<>(compiled.findings());
    if (findings.isEmpty()) {
      findings.addAll(SchemaProof.check(spec, tree));
      findings.addAll(AllowList.forApp(spec.packageName()).check(actions(spec, compiled)));
    }
    if (findings.isEmpty()) {
      findings.addAll(BootProof.check(spec.packageName(), tree, compiled));
    }
    if (findings.isEmpty() && spec.actions().stream().anyMatch(it -> !it.examples().isEmpty())) {
      ActionProof proof = ActionProof.of(spec.packageName(), tree, compiled);
      findings.addAll(proof.check(spec.actions()));
      findings.addAll(proof.checkSchedules(spec));
    }
    if (!findings.isEmpty()) {
      throw Problem.of(
          Problem.Kind.GENERATION,
          "The app was made but does not pass its proofs, so it was not kept",
          findings.stream().limit(SHOWN).map(Finding::text).collect(Collectors.joining("\n")),
          "If you wrote the specification, mend what is named; otherwise please report this.");
    }
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
