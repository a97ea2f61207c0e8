package dev.offshoot.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The budgets that keep this code small enough to be read. */
class ShapeTest {

  private static final int FILE_LINES = 300;
  private static final int METHOD_LINES = 40;
  private static final int PARAMETERS = 5;
  private static final int TYPES_IN_PACKAGE = 20;
  private static final int TEMPLATE_LINES = 120;

  /** Maven wants all that builds an app in one file. */
  private static final int BUILD_LINES = 160;

  private static final double TEMPLATE_DIRECTIVES = 0.15;
  private static final Pattern DUMPING_GROUND =
      Pattern.compile(".*(Utils?|Helpers?|Manager|Impl|Misc|Common)|(Base|Abstract)[A-Z].*");
  private static final Pattern DIRECTIVE = Pattern.compile("^\\s*\\[(#|/#|--).*");
  private static final Pattern FORBIDDEN_DIRECTIVE =
      Pattern.compile(
          "\\[#(assign|macro|function|include|import|local|global)\\b|\\?(eval|new)\\b");

  private static final Map<Path, CompilationUnit> UNITS = parse();

  private static Map<Path, CompilationUnit> parse() {
    JavaParser parser =
        new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_21));
    Map<Path, CompilationUnit> units = new TreeMap<>();
    for (Path file : Sources.java()) {
      units.put(file, parser.parse(Sources.read(file)).getResult().orElseThrow());
    }
    return units;
  }

  @Test
  void no_file_is_longer_than_its_budget() {
    assertThat(
            Sources.java().stream()
                .filter(file -> Sources.read(file).lines().count() > FILE_LINES)
                .map(Sources::name))
        .isEmpty();
  }

  @Test
  void no_method_is_longer_than_its_budget() {
    assertThat(callables(callable -> lines(callable) > METHOD_LINES)).isEmpty();
  }

  @Test
  void no_method_takes_more_parameters_than_its_budget() {
    // What a library's interface asks for is not ours to shorten.
    assertThat(
            callables(callable ->
                callable.getParameters().size() > PARAMETERS
                    && !callable.isAnnotationPresent(Override.class)))
        .isEmpty();
  }

  @Test
  void no_type_is_a_dumping_ground_by_its_name() {
    assertThat(
            UNITS.values().stream()
                .flatMap(unit -> unit.findAll(TypeDeclaration.class).stream())
                .map(type -> type.getNameAsString())
                .filter(name -> DUMPING_GROUND.matcher(name.toString()).matches()))
        .isEmpty();
  }

  @Test
  void no_class_is_abstract() {
    assertThat(
            UNITS.values().stream()
                .flatMap(unit -> unit.findAll(ClassOrInterfaceDeclaration.class).stream())
                .filter(type -> !type.isInterface() && type.isAbstract())
                .map(type -> type.getNameAsString()))
        .isEmpty();
  }

  @Test
  void no_package_holds_more_types_than_its_budget() {
    Map<Path, Long> sizes =
        Sources.java().stream()
            .filter(file -> Sources.name(file).contains("src/main"))
            .filter(file -> !file.endsWith("package-info.java"))
            .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
    assertThat(
            sizes.entrySet().stream()
                .filter(entry -> entry.getValue() > TYPES_IN_PACKAGE)
                .map(entry -> Sources.name(entry.getKey()) + " " + entry.getValue()))
        .isEmpty();
  }

  @Test
  void templates_are_short_and_hold_no_logic() {
    assertThat(Sources.templates().stream().flatMap(ShapeTest::templateFaults)).isEmpty();
  }

  private static Stream<String> templateFaults(Path template) {
    String text = Sources.read(template);
    long lines = text.lines().count();
    long directives = text.lines().filter(line -> DIRECTIVE.matcher(line).matches()).count() - 1;
    Stream.Builder<String> faults = Stream.builder();
    if (lines > (template.endsWith("pom.xml.ftl") ? BUILD_LINES : TEMPLATE_LINES)) {
      faults.add(Sources.name(template) + ": " + lines + " lines");
    }
    if (lines > 20 && directives > TEMPLATE_DIRECTIVES * lines) {
      faults.add(Sources.name(template) + ": " + directives + " directives in " + lines + " lines");
    }
    if (FORBIDDEN_DIRECTIVE.matcher(text).find()) {
      faults.add(Sources.name(template) + ": logic");
    }
    if (!text.startsWith("[#--")) {
      faults.add(Sources.name(template) + ": its first line does not name its record");
    }
    return faults.build();
  }

  private static List<String> callables(Function<CallableDeclaration<?>, Boolean> tooMuch) {
    return UNITS.entrySet().stream()
        .flatMap(entry ->
            entry.getValue().findAll(CallableDeclaration.class).stream()
                .map(callable -> (CallableDeclaration<?>) callable)
                .filter(callable -> tooMuch.apply(callable))
                .map(callable -> Sources.name(entry.getKey()) + " " + callable.getName()))
        .toList();
  }

  /** Lines of the body, without signature and braces. */
  private static int lines(CallableDeclaration<?> callable) {
    return callable.getChildNodes().stream()
        .filter(node -> node instanceof com.github.javaparser.ast.stmt.BlockStmt)
        .map(Node::getRange)
        .flatMap(java.util.Optional::stream)
        .mapToInt(range -> range.end.line - range.begin.line - 1)
        .max()
        .orElse(0);
  }
}
