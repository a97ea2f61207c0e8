package dev.offshoot.render.project;

import dev.offshoot.render.page.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Maven build of the app, standing on its own. */
public record Pom(
    String packageName,
    String slug,
    List<PomElement> versions,
    List<PomDependency> managed,
    List<PomDependency> dependencies)
    implements Page {
  private static final List<String> PLUGINS =
      List.of(
          "exec-maven-plugin.version",
          "jte.version",
          "maven-compiler-plugin.version",
          "maven-dependency-plugin.version",
          "maven-jar-plugin.version",
          "maven-resources-plugin.version",
          "maven-surefire-plugin.version",
          "maven-toolchains-plugin.version");

  /** The build with those of the known versions that it uses. */
  public static Pom of(
      String packageName,
      String slug,
      Map<String, String> known,
      List<PomDependency> managed,
      List<PomDependency> dependencies) {
    Stream<String> ofLibraries =
        Stream.of(managed, dependencies)
            .flatMap(List::stream)
            .map(it -> it.value("version").replaceAll("[${}]", ""))
            .filter(it -> !it.isEmpty());
    List<PomElement> versions =
        Stream.concat(ofLibraries, PLUGINS.stream())
            .sorted()
            .distinct()
            .map(name -> new PomElement(name, known.get(name)))
            .toList();
    return new Pom(packageName, slug, versions, managed, dependencies);
  }

  @Override
  public String template() {
    return "pom.xml.ftl";
  }

  @Override
  public String path() {
    return "pom.xml";
  }
}
