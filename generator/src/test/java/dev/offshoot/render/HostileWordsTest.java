package dev.offshoot.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offshoot.check.Compiled;
import dev.offshoot.check.Compiler;
import dev.offshoot.check.SchemaProof;
import dev.offshoot.render.text.Hostile;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.document.AgentSpecJson;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Whatever a document says in words, it stays words: in Java, SQL, Markdown and settings. */
class HostileWordsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> WORDS_OF_PEOPLE =
      Set.of("label", "labelPlural", "description", "help", "primaryUseCase", "provider", "avatar");
  private static final Set<String> LISTS_OF_WORDS =
      Set.of("triggerPhrases", "firstSteps", "requiredScopes");

  /** Texts that must be found back in the bytecode of the app, each in one piece. */
  private static final Set<String> IN_JAVA = new LinkedHashSet<>();

  private static int count;

  private static final AgentSpec SPEC = hostile();
  private static final SourceTree TREE = Fixture.RENDERER.render(SPEC);

  @Test
  void the_app_compiles_and_each_text_is_one_literal_of_it() {
    Compiled compiled = new Compiler().compile(TREE);
    assertThat(compiled.findings()).isEmpty();
    List<String> literals = new ArrayList<>();
    compiled.classes().values().forEach(bytes -> literals.addAll(literals(bytes)));
    assertThat(IN_JAVA).hasSizeGreaterThan(80);
    assertThat(literals).containsAll(IN_JAVA);
  }

  @Test
  void its_tables_are_still_those_of_the_models() {
    assertThat(SchemaProof.check(SPEC, TREE)).isEmpty();
    assertThat(TREE.text("src/main/resources/db/migration/V002__models.sql"))
        .isEqualTo(
            Fixture.RENDERER
                .render(Fixture.KITCHEN_SINK)
                .text("src/main/resources/db/migration/V002__models.sql"));
  }

  @Test
  void its_files_are_those_of_the_harmless_app() {
    assertThat(TREE.paths()).isEqualTo(Fixture.RENDERER.render(Fixture.KITCHEN_SINK).paths());
  }

  @Test
  void its_readme_has_no_html_no_links_and_the_same_headings() {
    String readme = TREE.text("README.md");
    Parser.builder()
        .build()
        .parse(readme)
        .accept(
            new AbstractVisitor() {
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

              @Override
              public void visit(Image image) {
                throw new AssertionError(image.getDestination());
              }
            });
    assertThat(readme.lines().filter(line -> line.startsWith("## ")).toList())
        .isEqualTo(
            Fixture.RENDERER
                .render(Fixture.KITCHEN_SINK)
                .text("README.md")
                .lines()
                .filter(line -> line.startsWith("## "))
                .toList());
  }

  @Test
  void its_settings_are_comments_and_names() {
    assertThat(TREE.text(".env.example").lines())
        .allMatch(line -> line.isEmpty() || line.matches("#.*|[A-Z][A-Z0-9_]*=[\\w.]*"))
        .filteredOn(line -> line.matches("[A-Z].*"))
        .containsExactly("SESSION_KEY=", "DATA_KEY=");
  }

  private static AgentSpec hostile() {
    try {
      ObjectNode document = (ObjectNode) JSON.readTree(AgentSpecJson.write(Fixture.KITCHEN_SINK));
      document.put("name", next(true));
      ObjectNode readme = (ObjectNode) document.get("readme");
      readme.put("introduction", String.join("\n\n", Hostile.WORDS));
      replace(document);
      return AgentSpecJson.read(document.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void replace(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (String name : names(object)) {
        if (WORDS_OF_PEOPLE.contains(name) && object.get(name).isTextual()) {
          object.put(name, next(true));
        } else if (LISTS_OF_WORDS.contains(name)) {
          ArrayNode list = (ArrayNode) object.get(name);
          for (int i = 0; i < list.size(); i++) {
            list.set(i, next(!name.equals("firstSteps")));
          }
        }
      }
    }
    node.forEach(HostileWordsTest::replace);
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String next(boolean inJava) {
    int number = count++;
    String text = Hostile.WORDS.get(number % Hostile.WORDS.size()) + " " + number;
    if (inJava) {
      IN_JAVA.add(text);
    }
    return text;
  }

  private static List<String> literals(byte[] bytes) {
    List<String> literals = new ArrayList<>();
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String type, String signature, String[] exceptions) {
                return new MethodVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitLdcInsn(Object value) {
                    if (value instanceof String text) {
                      literals.add(text);
                    }
                  }
                };
              }
            },
            ClassReader.SKIP_FRAMES);
    return literals;
  }
}
