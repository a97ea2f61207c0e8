package dev.offshoot.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.Sample;
import dev.offshoot.spec.document.AgentSpecJson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever stands in whatever text: a word is kept as it is, anything else is refused. */
class HostileTextTest {
  /** No identifier, address, number or choice. */
  static final List<String> HOSTILE =
      List.of(
          "\"",
          "'",
          "*/",
          "\\u0022",
          "\\u000a",
          "${7*7}",
          "[=secret]",
          "[#list]",
          "<script>",
          "../../etc/passwd",
          "a\\b",
          "x; drop table",
          "--",
          "%s%n",
          "{{x}}",
          "\\",
          "`",
          "$(id)",
          "מחיר",
          "價格",
          "İI",
          "ſs",
          "a b",
          " a",
          "é");

  /** Accepted nowhere at all. */
  static final List<String> HIDDEN =
      List.of(
          "a\u0000b", "a\u202eb", "a\u2066b", "\ud83d", "a\u001bb", "\u2028", "\uFEFFa", "a\rb");

  private static final String WORDS =
      ".*/(label|labelPlural|description|help|provider|primaryUseCase|introduction)";

  private static final String ASKED =
      "/understanding/(.*/(text|quote|wish|reason)|assumptions/0)|.*/brief/work";

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void the_sample_has_every_textual_element() {
    assertThat(texts()).hasSizeGreaterThan(60);
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void a_hostile_text_is_kept_as_a_word_and_refused_as_anything_else(String hostile) {
    for (String pointer : texts()) {
      AgentSpec spec = read(pointer, hostile);
      if (spec == null) {
        continue;
      }
      List<SpecProblem> problems = SpecRules.check(spec);
      if (isWords(pointer)) {
        assertThat(problems).as(pointer).isEmpty();
        String written = AgentSpecJson.write(spec);
        assertThat(AgentSpecJson.read(written)).as(pointer).isEqualTo(spec);
      } else if (!isCode(pointer) && !isFree(pointer, hostile)) {
        assertThat(problems).as(pointer).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @FieldSource("HIDDEN")
  void what_hides_is_refused_everywhere(String hidden) {
    for (String pointer : texts()) {
      AgentSpec spec = read(pointer, hidden);
      if (spec != null) {
        assertThat(SpecRules.check(spec)).as(pointer).isNotEmpty();
      }
    }
  }

  @Test
  void three_hundred_characters_fit_into_sentences_only() {
    for (String pointer : texts()) {
      AgentSpec spec = read(pointer, "x".repeat(300));
      boolean sentence =
          pointer.matches(".*/(description|help|primaryUseCase|introduction|examples/\\d+/name)")
              || pointer.matches(".*/(firstSteps|triggerPhrases)/0")
              || pointer.matches(ASKED);
      if (spec != null && !isCode(pointer) && !isSaid(pointer)) {
        assertThat(SpecRules.check(spec).isEmpty()).as(pointer).isEqualTo(sentence);
      }
    }
  }

  @Test
  void every_language_and_every_sign_may_be_said() {
    for (String text :
        List.of("מחיר כולל", "総額 (税込)", "Überstunden", "💶 Total", "a\u200fb", "👩‍🚀")) {
      assertThat(SpecRules.check(Sample.withText("/models/1/label", text))).isEmpty();
    }
  }

  private static boolean isWords(String pointer) {
    return pointer.matches(WORDS)
        || pointer.equals("/name")
        || pointer.matches(ASKED)
        || pointer.matches(".*/examples/\\d+/name")
        || pointer.matches(".*/(firstSteps|triggerPhrases)/0");
  }

  /** A pattern is any valid expression, an avatar up to three letters of any script. */
  private static boolean isFree(String pointer, String text) {
    return pointer.endsWith("/pattern")
        || isSaid(pointer)
        || (pointer.endsWith("/avatar") && text.length() <= 3 && text.matches("\\p{L}+"));
  }

  /** What is typed or shown in an example is as free as what people type and apps show. */
  private static boolean isSaid(String pointer) {
    return pointer.matches(".*/examples/\\d+/(input/.*|says/\\d+|.*/values/(name|number))");
  }

  private static boolean isCode(String pointer) {
    return pointer.contains("/code/");
  }

  /** The document with the text there, or null if its very form refuses it. */
  private static AgentSpec read(String pointer, String text) {
    try {
      return Sample.withText(pointer, text);
    } catch (dev.offshoot.Problem refused) {
      assertThat(refused.why()).contains("must be one of");
      return null;
    }
  }

  private static List<String> texts() {
    try {
      List<String> pointers = new ArrayList<>();
      collect(JSON.readTree(Sample.text()), "", pointers);
      return pointers;
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static void collect(JsonNode node, String pointer, List<String> pointers) {
    if (node.isTextual()) {
      pointers.add(pointer);
    }
    node.properties().forEach(it -> collect(it.getValue(), pointer + "/" + it.getKey(), pointers));
    if (node.isArray()) {
      Stream.iterate(0, i -> i < node.size(), i -> i + 1)
          .forEach(i -> collect(node.get(i), pointer + "/" + i, pointers));
    }
  }
}
