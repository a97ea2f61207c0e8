package dev.offshoot.pipeline.analysis;

import dev.offshoot.pipeline.SpecDraft;
import dev.offshoot.pipeline.analysis.Features.Requirement;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.rule.SpecRules;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/** What can be wrong with collected features although they fit their schema. */
final class FeatureObjections {

  private static final int LONGEST_NAME = 60;
  private static final String UNDERSTANDING = "$.understanding";

  /** Of the document, what follows from the features alone. */
  private static final List<String> SAID_HERE = List.of(UNDERSTANDING, "$.timeZone", "$.currency");

  private FeatureObjections() {}

  static List<String> to(Features features, String request) {
    List<String> objections = new ArrayList<>();
    if (features.appName().isBlank() || features.appName().length() > LONGEST_NAME) {
      objections.add("$.appName must have 1 to " + LONGEST_NAME + " characters");
    }
    if (!isLanguageTag(features.language())) {
      objections.add("$.language must be a BCP 47 tag such as \"en\", not " + features.language());
    }
    if (features.requirements().isEmpty()) {
      objections.add("$.requirements is empty: name each thing that must hold in the app");
    }
    checkRequirements(features.requirements(), plain(request), objections);
    checkDocument(features, objections);
    return objections;
  }

  /** What the document would refuse at the end of the run is better said now. */
  private static void checkDocument(Features features, List<String> objections) {
    TechnicalPlan nothing =
        new TechnicalPlan(
            "x", "x", List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    AgentSpec known =
        SpecDraft.of(features, nothing, null)
            .withUnderstanding(Coverage.planned(features, nothing));
    SpecRules.check(known).stream()
        .map(Object::toString)
        .filter(problem -> SAID_HERE.stream().anyMatch(problem::startsWith))
        .forEach(problem -> objections.add(problem.replace(UNDERSTANDING, "$")));
  }

  private static void checkRequirements(
      List<Requirement> requirements, String request, List<String> objections) {
    for (int i = 0; i < requirements.size(); i++) {
      Requirement requirement = requirements.get(i);
      String path = "$.requirements[" + i + "]";
      if (!request.contains(plain(requirement.quote()))) {
        objections.add(
            path + ".quote is not in the request word for word: \"" + requirement.quote() + "\"");
      }
    }
  }

  /** Text without what a quotation may change: white space, case, the kind of quotation marks. */
  private static String plain(String text) {
    return text.replaceAll("[\\s*_`#>]+", " ")
        .replaceAll("[\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb\"']", "")
        .replaceAll("[.\u2026,;:]+$", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isLanguageTag(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }
}
