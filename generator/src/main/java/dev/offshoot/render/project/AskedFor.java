package dev.offshoot.render.project;

import dev.offshoot.render.text.Markdown;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.understanding.RequirementSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import dev.offshoot.spec.understanding.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the owner asked for, what carries it, what was assumed and what is not there. */
final class AskedFor {
  private final UnderstandingSpec understanding;
  private final Map<String, String> parts;
  private final Wording wording;

  private AskedFor(AgentSpec spec, Wording wording) {
    this.understanding = spec.understanding();
    this.parts = spec.parts();
    this.wording = wording;
  }

  static AskedFor of(AgentSpec spec, Wording wording) {
    return new AskedFor(spec, wording);
  }

  /** Writes nothing of what is not known. */
  void writeTo(MarkdownDocument document) {
    List<RequirementSpec> requirements = understanding.requirements();
    if (!requirements.isEmpty()) {
      document
          .section(wording.say("asked"))
          .paragraph(summary(requirements.size()))
          .table(wording.columns("asked.columns"), requirements.stream().map(this::row).toList());
    }
    list(document, "asked.missing", missing());
    list(
        document,
        "asked.wishes",
        understanding.notBuildable().stream()
            .map(it -> md(it.wish()) + ": " + md(it.reason()))
            .toList());
    list(
        document, "asked.assumed", understanding.assumptions().stream().map(AskedFor::md).toList());
  }

  private String summary(int requirements) {
    String text = wording.say("asked.built", understanding.fulfilled(), requirements);
    long partly = understanding.judged(Verdict.PARTLY);
    if (partly > 0) {
      text += " " + wording.say("asked.partly", partly);
    }
    return understanding.reviewed() ? text + " " + wording.say("asked.reviewed") : text;
  }

  private void list(MarkdownDocument document, String heading, List<String> items) {
    if (!items.isEmpty()) {
      document.subsection(wording.say(heading)).bullets(items);
    }
  }

  private List<String> row(RequirementSpec requirement) {
    List<String> carriers = new ArrayList<>();
    requirement.carriedBy().forEach(part -> carriers.add(named(part, parts.get(part))));
    requirement
        .lacks()
        .forEach(part -> carriers.add("**" + wording.say("asked.lacks", lost(part)) + "**"));
    if (requirement.verdict() == Verdict.PARTLY) {
      carriers.add("**" + wording.say("asked.inPart") + "**");
    }
    if (carriers.isEmpty()) {
      carriers.add("**" + wording.say("asked.nothing") + "**");
    }
    String remark = requirement.remark() == null ? "" : ": " + md(requirement.remark());
    return List.of(
        md(requirement.id()), md(requirement.text()), String.join(", ", carriers) + remark);
  }

  /** Why what is left out is not there, and what nothing carries. */
  private List<String> missing() {
    return understanding.leftOut().stream()
        .map(it -> named(it.part(), it.label()) + ": " + md(it.reason()))
        .toList();
  }

  private String lost(String part) {
    return named(
        part, understanding.leftOut(part).map(UnderstandingSpec.LeftOutSpec::label).orElse(part));
  }

  private String named(String part, String label) {
    return part.equals(UnderstandingSpec.PLATFORM)
        ? wording.say("asked.platform")
        : wording.say("asked." + part.substring(0, part.indexOf(':')), md(label));
  }

  private static String md(String text) {
    return new Markdown(text).toString();
  }
}
