package dev.offshoot.render.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.render.text.Hostile;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.Sample;
import dev.offshoot.spec.understanding.RequirementKind;
import dev.offshoot.spec.understanding.RequirementSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec.LeftOutSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec.WishSpec;
import dev.offshoot.spec.understanding.Verdict;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a README says of what its owner asked for. */
class AskedForTest {

  private static final String TEA_RULE =
      """
      {"checks": [{"id": "hot", "message": "Tea is hot.",
        "that": [{"field": "name", "comparison": "filled"}]}]}
      """;

  @Test
  void each_requirement_stands_beside_what_carries_it() {
    assertThat(Readme.of(Sample.with("/language", "\"de\"")))
        .contains(
            """
            ## Was Sie sich gewünscht haben

            Gebaut: 1 von 2 Anforderungen.

            |  | Anforderung | Wodurch |
            | --- | --- | --- |
            | R1 | Invoices are kept. | Customers |
            | R2 | Customers are called. | Konten und Seiten jeder App, \
            **fehlt: Aktion „Call customers“** |

            ### Was nicht gelungen ist

            - Aktion „Call customers“: It never compiled.

            ### Was eine solche App nicht kann

            - An app for the watch: Apps are used in a browser.

            ### Was angenommen wurde

            - All amounts are in euros.
            """);
  }

  @Test
  void what_nothing_carries_is_said_plainly() {
    AgentSpec spec =
        Sample.with("/understanding/requirements/0/carriedBy", null)
            .withUnderstanding(
                new UnderstandingSpec(
                    List.of(requirement("Tea is served.", List.of())), null, null, null));
    assertThat(Readme.of(spec))
        .contains("| R1 | Tea is served. | **nothing yet**: no room for tea |");
  }

  @Test
  void what_a_review_found_stands_beside_what_holds_and_what_does_not() {
    RequirementSpec tea = requirement("Tea is served.", List.of("platform"));
    AgentSpec spec =
        Sample.with("/models/0/rules", TEA_RULE)
            .withUnderstanding(
                new UnderstandingSpec(
                    List.of(
                        tea.judged(
                            Verdict.HOLDS, List.of("rule:customer.hot", "model:customer"), null),
                        tea.judged(Verdict.PARTLY, List.of("model:customer"), "Not on Sundays."),
                        tea.judged(Verdict.MISSING, List.of(), "Nobody boils *water*.")),
                    null,
                    null,
                    null));
    assertThat(Readme.of(spec))
        .contains("Built: 1 of 3 requirements. In part: 1. A language model has held")
        .contains("| Tea is served. | rule “Tea is hot.”, Customers |")
        .contains("| Tea is served. | Customers, **only in part**: Not on Sundays. |")
        .contains("| R1 | Tea is served. | **nothing yet**: Nobody boils \\*water\\*. |");
  }

  @Test
  void a_document_written_by_hand_says_nothing_of_it() {
    assertThat(Readme.of(Sample.with("/understanding", null))).doesNotContain("What you asked for");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es"})
  void words_stay_words(String language) {
    AgentSpec spec = Sample.with("/language", "\"" + language + "\"");
    String harmless = Readme.of(spec.withUnderstanding(filled("a word")));
    for (String words : Hostile.WORDS) {
      String readme = Readme.of(spec.withUnderstanding(filled(words)));
      assertThat(readme.lines().count()).as(words).isEqualTo(harmless.lines().count());
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .build()
          .parse(readme)
          .accept(new NoMarkup());
    }
  }

  private static UnderstandingSpec filled(String words) {
    String part = "action:lost";
    return new UnderstandingSpec(
        List.of(requirement(words, List.of("platform")).planned(List.of(), List.of(part))),
        List.of(words),
        List.of(new WishSpec(words, words)),
        List.of(new LeftOutSpec(part, words, words)));
  }

  private static RequirementSpec requirement(String text, List<String> carriers) {
    return new RequirementSpec(
        "R1", RequirementKind.RULE, text, text, carriers, null, "no room for tea", null);
  }

  private static final class NoMarkup extends AbstractVisitor {
    @Override
    public void visit(HtmlInline html) {
      throw new AssertionError(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
      throw new AssertionError(html.getLiteral());
    }

    @Override
    public void visit(Link link) {
      throw new AssertionError(link.getDestination());
    }
  }
}
