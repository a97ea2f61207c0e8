package dev.offshoot.check;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Providers;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that text which will stand in a hole of a Java template is what belongs there: whole
 * statements, or whole members of a class. Lines are counted from the first line of the hole.
 */
public final class JavaHole {
  /** Types of the action's frame, which a member must not hide. */
  private static final Set<String> FRAME_TYPES =
      Set.of(
          "Input",
          "AppContext",
          "Action",
          "ActionContext",
          "ActionDefinition",
          "ActionResult",
          "Values");

  private static final Set<String> FRAME_METHODS = Set.of("run", "definition");

  /**
   * An odd number of backslashes before a u: javac reads it as a character before anything else.
   */
  private static final Pattern UNICODE_ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u");

  private final String where;
  private final String text;
  private final List<Finding> findings = new ArrayList<>();

  private JavaHole(String where, String text) {
    this.where = where;
    this.text = text;
  }

  /** Findings if the text isn't a sequence of whole statements. */
  public static List<Finding> statements(String where, String text) {
    var hole = new JavaHole(where, text);
    if (hole.hasPlainCharacters()) {
      hole.parse(ParseStart.BLOCK, "{\n").ifPresent(hole::checkAnnotations);
    }
    return List.copyOf(hole.findings);
  }

  /** Findings if the text isn't a sequence of static methods, records, enums and constants. */
  public static List<Finding> members(String where, String text) {
    var hole = new JavaHole(where, text);
    if (hole.hasPlainCharacters()) {
      hole.parse(ParseStart.TYPE_DECLARATION, "class Hole {\n")
          .ifPresent(unit -> {
            hole.checkAnnotations(unit);
            unit.getMembers().forEach(hole::checkMember);
          });
    }
    return List.copyOf(hole.findings);
  }

  private <N extends Node> Optional<N> parse(ParseStart<N> start, String opening) {
    var configuration = new ParserConfiguration();
    configuration.setLanguageLevel(LanguageLevel.JAVA_21);
    ParseResult<N> result =
        new JavaParser(configuration).parse(start, Providers.provider(opening + text + "\n}"));
    result.getProblems().forEach(problem -> syntax(problem.getLocation(), problem.getMessage()));
    return result.isSuccessful() ? result.getResult() : Optional.empty();
  }

  private void syntax(Optional<TokenRange> location, String message) {
    int line = location.flatMap(TokenRange::toRange).map(it -> it.begin.line - 1).orElse(0);
    int last = (int) text.lines().count();
    // The parser lists every token it could have gone on with, which helps nobody.
    String firstLine = message.lines().findFirst().orElse("").replaceAll(", expected one of.*", "");
    refuse(
        "syntax", Math.clamp(line, 0, last), firstLine, "Java 21; braces closed where they open");
  }

  private boolean hasPlainCharacters() {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      Matcher escape = UNICODE_ESCAPE.matcher(line);
      if (escape.find()) {
        refuse("unicode-escape", number, "Unicode escapes are not used", "the character itself");
      }
      if (line.chars().anyMatch(c -> c != '\t' && c != '\r' && Character.isISOControl(c))) {
        refuse("control-character", number, "There is a control character", "an escape like \\t");
      }
    }
    return findings.isEmpty();
  }

  private void checkAnnotations(Node node) {
    for (AnnotationExpr annotation : node.findAll(AnnotationExpr.class)) {
      if (!annotation.getNameAsString().equals("Override")) {
        refuse(
            "annotation",
            line(annotation),
            "The annotation @" + annotation.getNameAsString() + " is not used here",
            "code that needs no annotation but @Override");
      }
    }
  }

  private void checkMember(BodyDeclaration<?> member) {
    switch (member) {
      case MethodDeclaration method -> checkMethod(method);
      case FieldDeclaration field -> {
        if (!field.isStatic() || !field.isFinal()) {
          refuse("member", line(field), "Fields are static final constants", "a local variable");
        }
      }
      case AnnotationDeclaration type ->
          refuse("member", line(type), "Annotations are not declared here", "a record or an enum");
      case TypeDeclaration<?> type -> checkType(type);
      default ->
          refuse(
              "member",
              line(member),
              "Only methods, records, enums and constants stand here",
              "a static method");
    }
  }

  private void checkMethod(MethodDeclaration method) {
    String name = method.getNameAsString();
    if (!method.isStatic()) {
      refuse("member", line(method), "The method " + name + " is not static", "private static");
    }
    if (FRAME_METHODS.contains(name)) {
      refuse("reserved-name", line(method), "The action has a method " + name, "another name");
    }
  }

  private void checkType(TypeDeclaration<?> type) {
    String name = type.getNameAsString();
    if (FRAME_TYPES.contains(name)) {
      refuse("reserved-name", line(type), "The action has a type " + name, "another name");
    }
    if (type instanceof ClassOrInterfaceDeclaration it && !it.isInterface() && !it.isStatic()) {
      refuse("member", line(type), "The class " + name + " is not static", "a record");
    }
  }

  private static int line(Node node) {
    return node.getBegin().map(it -> it.line - 1).orElse(0);
  }

  private void refuse(String rule, int line, String message, String instead) {
    findings.add(new Finding(rule, where, line, message, instead));
  }
}
