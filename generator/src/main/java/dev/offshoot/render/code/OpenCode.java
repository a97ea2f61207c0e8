package dev.offshoot.render.code;

import dev.offshoot.spec.open.FormSpec;
import dev.offshoot.spec.open.LinkSpec;
import dev.offshoot.spec.open.OpenSpec;
import dev.offshoot.spec.open.PageSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How what is open to anybody stands in the Java of an app. */
public final class OpenCode {
  private OpenCode() {}

  /** The calls on the builder of a model; none if nothing is open. */
  public static List<String> of(OpenSpec open) {
    List<String> calls = new ArrayList<>();
    if (open == null) {
      return calls;
    }
    if (open.page() != null) {
      calls.add(".openPage(" + page(open.page()) + ")");
    }
    if (open.form() != null) {
      calls.add(".openForm(" + form(open.form()) + ")");
    }
    if (!open.links().isEmpty()) {
      calls.add(
          open.links().stream()
              .map(OpenCode::link)
              .collect(Collectors.joining(", ", ".openLinks(", ")")));
    }
    return calls;
  }

  private static String page(PageSpec page) {
    return "PublicPage"
        + RuleCode.texts("of", page.fields())
        + saying(page.text())
        + RuleCode.conditions("when", page.when())
        + (page.orderBy() == null ? "" : RuleCode.texts("orderBy", List.of(page.orderBy())));
  }

  private static String form(FormSpec form) {
    return "PublicForm"
        + RuleCode.texts("of", form.fields())
        + saying(form.text())
        + RuleCode.texts("thanks", List.of(form.thanks()));
  }

  private static String link(LinkSpec link) {
    return "PersonalLink"
        + RuleCode.texts("named", List.of(link.id(), link.label()))
        + RuleCode.texts("saying", List.of(link.text(), link.done()))
        + RuleCode.texts("shows", link.shows())
        + link.sets().stream()
            .map(set -> RuleCode.texts("sets", List.of(set.field(), set.value())))
            .collect(Collectors.joining())
        + RuleCode.conditions("when", link.when());
  }

  private static String saying(String text) {
    return text == null ? "" : RuleCode.texts("saying", List.of(text));
  }
}
