package dev.offshoot.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.StaticJavaParser;
import dev.offshoot.check.Compiled;
import dev.offshoot.check.Compiler;
import dev.offshoot.render.SourceTree;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/** Any text in a Java source is found back by the compiler as that text, and nothing more. */
class JavaTextTest {

  @Test
  void the_compiler_reads_each_literal_as_the_text_it_was_made_of() {
    List<String> texts = Hostile.anything().toList();
    StringBuilder source = new StringBuilder("class Literals {\n");
    for (int i = 0; i < texts.size(); i++) {
      source.append("  static final String T%d = ".formatted(i));
      source.append(new JavaString(texts.get(i))).append(";\n");
    }
    Compiled compiled = compile("Literals", source.append("}\n").toString());
    assertThat(constants(compiled.classes().get("Literals"))).isEqualTo(texts);
  }

  @Test
  void a_literal_is_one_visible_line() {
    assertThat(Hostile.anything().map(text -> new JavaString(text).toString()))
        .allSatisfy(literal -> assertThat(literal.lines()).hasSize(1))
        .allSatisfy(literal -> assertThat(literal).doesNotContain("\u202e", "\u2066", "\u001b"));
  }

  @Test
  void javadoc_stays_a_comment_without_warnings() {
    List<String> texts = Hostile.anything().toList();
    StringBuilder source = new StringBuilder("class Comments {\n");
    for (int i = 0; i < texts.size(); i++) {
      source.append("  /** %s */\n  int f%d;\n".formatted(new Javadoc(texts.get(i)), i));
    }
    Compiled compiled = compile("Comments", source.append("}\n").toString());
    assertThat(compiled.findings()).isEmpty();
    var fields = StaticJavaParser.parse(source.toString()).getClassByName("Comments").orElseThrow();
    assertThat(fields.getFields()).hasSize(texts.size());
    assertThat(fields.getFields())
        .extracting(field -> decoded(field.getComment().orElseThrow().getContent()))
        .isEqualTo(texts.stream().map(Invisible::oneLine).toList());
  }

  private static String decoded(String javadoc) {
    return javadoc
        .replaceFirst("^\\*", "")
        .strip()
        .replace("*&#47;", "*/")
        .replace("&#123;", "{")
        .replace("&#125;", "}")
        .replace("&#92;", "\\")
        .replace("&#64;", "@")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static Compiled compile(String name, String source) {
    Compiled compiled =
        new Compiler().compile(SourceTree.empty().with("src/main/java/" + name + ".java", source));
    assertThat(compiled.findings()).isEmpty();
    return compiled;
  }

  private static List<String> constants(byte[] bytes) {
    List<String> constants = new ArrayList<>();
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public FieldVisitor visitField(
                  int access, String name, String type, String signature, Object value) {
                constants.add((String) value);
                return null;
              }
            },
            ClassReader.SKIP_CODE);
    return constants;
  }
}
