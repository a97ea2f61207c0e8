package dev.offshoot.spec.rule;

import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import java.util.List;

/** Actions: what a parameter can be, how long it may take, and the outer form of its code. */
final class ActionRules {
  private static final int MOST_LINES = 300;
  private static final int LONGEST_LINE = 400;
  private static final int MOST_SECONDS = 300;
  private static final int MOST_RETRIES = 5;

  private final Findings findings;

  private ActionRules(Findings findings) {
    this.findings = findings;
  }

  static void check(AgentSpec spec, Findings findings) {
    ActionRules rules = new ActionRules(findings);
    Places.of(JsonPath.ROOT.field("actions"), spec.actions()).forEach(rules::action);
  }

  private void action(JsonPath at, ActionSpec action) {
    Places.of(at.field("parameters"), action.parameters()).forEach(this::parameter);
    if (action.timeoutSeconds() < 1 || action.timeoutSeconds() > MOST_SECONDS) {
      findings.add(
          at.field("timeoutSeconds"),
          "is " + action.timeoutSeconds(),
          "Use 30, or a number from 1 to " + MOST_SECONDS + ".");
    }
    Integer retries = action.retries();
    if (retries != null && (retries < 1 || retries > MOST_RETRIES)) {
      findings.add(
          at.field("retries"),
          "is " + retries,
          "Use a number from 1 to " + MOST_RETRIES + ", or leave it out.");
    }
    if (action.code() != null) {
      JsonPath code = at.field("code");
      lines(code.field("body"), action.code().body());
      lines(code.field("members"), action.code().members());
      if (action.code().body().stream().allMatch(String::isBlank)) {
        findings.add(
            code.field("body"), "is empty", "End it with a return of ActionResult.of(\"Done\").");
      }
    }
  }

  private void parameter(JsonPath at, FieldSpec parameter) {
    if (parameter.unique()) {
      findings.add(at.field("unique"), "means nothing on a parameter", "Leave it out.");
    }
    if (parameter.personal()) {
      findings.add(at.field("personal"), "means nothing on a parameter", "Leave it out.");
    }
    if (parameter.forgotten()) {
      findings.add(at.field("forgotten"), "means nothing on a parameter", "Leave it out.");
    }
    if (parameter.type() == FieldType.SECRET) {
      findings.add(
          at.field("type"),
          "is secret, but what is filled in stays in the log",
          "Use the credentials of an integration instead.");
    }
    if (parameter.type() == FieldType.FILE) {
      findings.add(
          at.field("type"),
          "is file, which only a record can hold",
          "Use a reference to a model that has a file field.");
    }
  }

  private void lines(JsonPath at, List<String> lines) {
    if (lines.size() > MOST_LINES) {
      findings.add(
          at,
          "has " + lines.size() + " lines",
          "Keep it to " + MOST_LINES + "; split the action in two.");
    }
    Places.of(at, lines).forEach(this::line);
  }

  private void line(JsonPath at, String line) {
    if (line.length() > LONGEST_LINE) {
      findings.add(
          at, "has " + line.length() + " characters", "Break it at " + LONGEST_LINE + " at most.");
    }
    if (line.indexOf('\n') >= 0 || !TextRules.isClean(line.replace('\t', ' '))) {
      findings.add(
          at,
          "holds a line break or an invisible control character",
          "Give one line of Java per entry, and write such signs as escapes.");
    }
  }
}
