package dev.offshoot.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.check.AllowList;
import dev.offshoot.check.Compiled;
import dev.offshoot.check.Compiler;
import dev.offshoot.check.Finding;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.CodeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a writer of actions is told that there is, is there, and nothing is kept from them. */
class SignaturesTest {
  private static final String PACKAGE = "org.example.makerspace.";
  private static final AgentSpec SPEC = Fixture.KITCHEN_SINK;
  private static final String TEXT = Fixture.RENDERER.signatures(SPEC);
  private static final Compiler COMPILER = new Compiler();
  private static final Compiled APP = COMPILER.compile(Fixture.RENDERER.render(SPEC));

  /** {@code Type name(Type value);} inside of a block. */
  private static final Pattern METHOD =
      Pattern.compile("(?m)^  (static )?([\\w<>., ]+) (\\w+)\\((.*?)\\);");

  private static final Pattern BLOCK = Pattern.compile("(?m)^(?:class|record) (\\w+)[^;]*?\\{");

  @Test
  void a_body_that_uses_every_method_compiles_and_is_allowed() {
    List<String> body = new ArrayList<>();
    blocks().forEach((type, methods) -> methods.forEach(it -> body.add(call(type, it))));
    body.add("app.together(() -> app.log(\"x\"));");
    body.add("String now = app.together(() -> app.now().toString());");
    body.add("return ActionResult.of(now).with(\"count\", 1);");
    assertThat(body).hasSizeGreaterThan(80);

    assertThat(findings(body)).isEmpty();
  }

  @Test
  void every_public_method_of_the_app_is_told() {
    for (String type :
        List.of(
            "action.AppContext",
            "stockmovement.StockMovementDraft",
            "stockmovement.StockMovementRepository",
            "item.ItemRepository",
            "casemodel.CaseDraft",
            "platform.integration.HttpService",
            "platform.integration.MailService",
            "platform.integration.HttpReply")) {
      String name = type.substring(type.lastIndexOf('.') + 1);
      Matcher start = Pattern.compile("(?m)^(class|record) " + name + "\\b").matcher(TEXT);
      assertThat(start.find()).as(type).isTrue();
      String rest = TEXT.substring(start.start());
      String block = rest.substring(0, rest.indexOf("\n}"));
      assertThat(publicMethods(APP.classes().get(PACKAGE + type)))
          .as(type)
          .allSatisfy(method -> assertThat(block).contains(" " + method));
    }
  }

  @Test
  void every_class_it_names_can_be_used() {
    List<String> body = new ArrayList<>();
    Matcher line = Pattern.compile("(?m)^//   ([\\w.]+): (.*)$").matcher(TEXT);
    while (line.find()) {
      for (String name : line.group(2).split(" ")) {
        body.add("if (((Object) app) instanceof %s) return null;".formatted(name));
      }
    }
    body.add("return null;");
    assertThat(body).hasSizeGreaterThan(80);
    assertThat(findings(body)).isEmpty();
  }

  @Test
  void what_an_action_gets_as_input_is_told() {
    assertThat(TEXT)
        .contains(
            "record Input(String repair, String part, long pieces, Long minutes, BigDecimal"
                + " hourlyRate,")
        .contains("// input.format() is one of \"short\", \"full\"");
  }

  private static List<Finding> findings(List<String> body) {
    ActionSpec action = SPEC.actions().getFirst().withCode(new CodeSpec(body, List.of()));
    ActionSource source = Fixture.RENDERER.actionSource(SPEC, action);
    Compiled compiled =
        COMPILER.against(APP).compile(SourceTree.empty().with(source.path(), source.text()));
    return compiled.findings().isEmpty()
        ? AllowList.forApp("org.example.makerspace").check(compiled.classes())
        : compiled.findings();
  }

  private static String call(String type, Matched method) {
    List<String> arguments = new ArrayList<>();
    for (String parameter : method.parameters().split(", (?![^<]*>)")) {
      if (!parameter.isBlank()) {
        arguments.add(value(parameter.substring(0, parameter.lastIndexOf(' '))));
      }
    }
    String target = method.isStatic() ? type : "((" + type + ") null)";
    return target + "." + method.name() + "(" + String.join(", ", arguments) + ");";
  }

  private static String value(String type) {
    return switch (type) {
      case "long" -> "1L";
      case "boolean" -> "true";
      case "Supplier<T>" -> "(Supplier<Object>) null";
      default -> "(" + type + ") null";
    };
  }

  private record Matched(boolean isStatic, String name, String parameters) {}

  private static Map<String, List<Matched>> blocks() {
    Map<String, List<Matched>> blocks = new TreeMap<>();
    for (String text : TEXT.split("(?m)^}$")) {
      Matcher block = BLOCK.matcher(text);
      if (block.find()) {
        List<Matched> methods = new ArrayList<>();
        Matcher method = METHOD.matcher(text);
        while (method.find()) {
          methods.add(new Matched(method.group(1) != null, method.group(3), method.group(4)));
        }
        blocks.put(block.group(1), methods);
      }
    }
    return blocks;
  }

  private static List<String> publicMethods(byte[] bytes) {
    List<String> names = new ArrayList<>();
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String type, String signature, String[] exceptions) {
                boolean told = (access & Opcodes.ACC_PUBLIC) != 0 && !name.startsWith("<");
                if (told && !List.of("equals", "hashCode", "toString").contains(name)) {
                  names.add(name);
                }
                return null;
              }
            },
            ClassReader.SKIP_CODE);
    return names;
  }
}
