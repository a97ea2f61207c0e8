package dev.offshoot.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every example has the tests of the whole platform. This build runs them in the templates; in the
 * examples it leaves out, by a setting that only it reads, what would be run again on the same
 * bytes.
 *
 * <p>The setting is an expression for what is left out: {@code (?>this|that|())\1} stands where
 * neither this nor that does. Surefire takes no exclamation mark, with which one would say so.
 */
class LeftOutTest {

  private static final String SETTING = ".mvn/maven.config";
  private static final String TEMPLATES = "templates/src/test/java";
  private static final Pattern LEFT_OUT = leftOut();

  /** What an app has of its own: its definition, its other packages and its files. */
  private static final Pattern OF_THE_APP =
      Pattern.compile("\\bPACKAGE\\.(?!platform\\b)|TestApp\\.start\\(\\)|\"src/");

  private record Example(String name, String packageName) {
    static Example of(Path app) {
      Path folder = Sources.ROOT.resolve("examples").relativize(app.getParent());
      String path = folder.subpath(4, folder.getNameCount()).toString();
      return new Example(folder.getName(0).toString(), path.replace('\\', '/').replace('/', '.'));
    }

    String tests() {
      return "examples/" + name + "/src/test/java";
    }

    /** The class file of a test, as the setting speaks of it. */
    String classFile(Path test) {
      return path(tests(), test).replaceFirst("java$", "class");
    }

    List<Path> leftOut() {
      return Sources.java(tests()).stream()
          .filter(test -> test.toString().endsWith("Test.java"))
          .filter(test -> LEFT_OUT.matcher(classFile(test)).matches())
          .toList();
    }
  }

  @Test
  void the_examples_leave_the_platforms_tests_out_and_the_templates_leave_nothing_out() {
    for (Example example : examples()) {
      assertThat(example.leftOut()).as(example.name()).hasSizeGreaterThan(100);
    }
    assertThat(Sources.java(TEMPLATES))
        .extracting(test -> path(TEMPLATES, test).replaceFirst("java$", "class"))
        .noneMatch(test -> LEFT_OUT.matcher(test).matches());
  }

  @Test
  void what_is_left_out_is_run_in_the_templates_and_has_nothing_of_the_app_that_it_stands_in() {
    for (Example example : examples()) {
      for (Path test : example.leftOut()) {
        String within = path(example.tests(), test).substring(example.packageName().length());
        Path twin = Sources.ROOT.resolve(TEMPLATES).resolve("com/example/app" + within);
        List<String> lines = lines(test, example.packageName());
        assertThat(lines).as(Sources.name(test)).isEqualTo(lines(twin, "com.example.app"));
        assertThat(lines)
            .as(Sources.name(test) + " is about its app: let " + SETTING + " keep it")
            .noneMatch(line -> OF_THE_APP.matcher(line).find());
      }
    }
  }

  private static String path(String tests, Path test) {
    return Sources.ROOT.resolve(tests).relativize(test).toString().replace('\\', '/');
  }

  /** Its lines in an order that does not depend on the package, as that of imports does. */
  private static List<String> lines(Path test, String packageName) {
    return Sources.read(test).replace(packageName, "PACKAGE").lines().sorted().toList();
  }

  private static List<Example> examples() {
    List<Example> examples =
        Sources.java("examples").stream()
            .filter(file -> file.endsWith("App.java") && file.toString().contains("main"))
            .map(Example::of)
            .toList();
    assertThat(examples).hasSizeGreaterThan(4);
    return examples;
  }

  private static Pattern leftOut() {
    String setting = Sources.read(Sources.ROOT.resolve(SETTING));
    Matcher expression = Pattern.compile("%regex\\[(.*)]").matcher(setting);
    assertThat(expression.find()).as(SETTING).isTrue();
    return Pattern.compile(expression.group(1));
  }
}
