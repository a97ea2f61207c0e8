package dev.offshoot.pipeline.analysis;

import dev.offshoot.pipeline.analysis.Features.Requirement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be wrong with collected features although they fit their schema. */
final class FeatureObjections {

  private static final int LONGEST_NAME = 60;

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
    return objections;
  }

  private static void checkRequirements(
      List<Requirement> requirements, String request, List<String> objections) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < requirements.size(); i++) {
      Requirement requirement = requirements.get(i);
      String path = "$.requirements[" + i + "]";
      if (!ids.add(requirement.id())) {
        objections.add(path + ".id repeats " + requirement.id());
      }
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
