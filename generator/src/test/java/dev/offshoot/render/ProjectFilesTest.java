package dev.offshoot.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.render.project.PomDependency;
import dev.offshoot.render.project.PomElement;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.document.AgentSpecJson;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

/** The files around the sources: build, start script, README, settings. */
class ProjectFilesTest {
  private static final SourceTree TREE = Fixture.RENDERER.render(Fixture.KITCHEN_SINK);
  private static final String PLATFORM = "src/main/java/org/example/makerspace/platform/";

  /** What those who host an app say by themselves. */
  private static final Set<String> OF_HOSTS =
      Set.of(
          "RENDER_EXTERNAL_URL",
          "RENDER_GIT_COMMIT",
          "RAILWAY_PUBLIC_DOMAIN",
          "RAILWAY_GIT_COMMIT_SHA",
          "FLY_APP_NAME",
          "SOURCE_COMMIT");

  @Test
  void the_build_stands_on_its_own_with_our_own_versions() throws Exception {
    String pom = TREE.text("pom.xml");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(pom)));
    assertThat(pom).doesNotContain("<parent>", "offshoot", "repository>");
    assertThat(pom).contains("<mainClass>org.example.makerspace.App</mainClass>");
    OwnBuild own = new OwnBuild();
    for (PomDependency dependency : own.dependencies()) {
      for (PomElement element : dependency.elements()) {
        assertThat(pom).contains("<%1$s>%2$s</%1$s>".formatted(element.name(), element.value()));
      }
    }
    for (String property : found("\\$\\{([\\w.-]+\\.version)}", pom)) {
      String value = own.versions().get(property);
      assertThat(pom).contains("<%1$s>%2$s</%1$s>".formatted(property, value));
    }
  }

  @Test
  void what_is_run_is_executable_and_nothing_else() {
    assertThat(TREE.files())
        .filteredOn(SourceFile::executable)
        .extracting(SourceFile::path)
        .containsExactly("mvnw", "run");
  }

  @Test
  void the_document_stands_in_the_app_and_gives_the_same_app() {
    AgentSpec read = AgentSpecJson.read(TREE.text("agent.json"));
    assertThat(read).isEqualTo(Fixture.KITCHEN_SINK);
  }

  @Test
  void git_keeps_out_secrets_and_data() {
    assertThat(TREE.text(".gitignore").lines()).contains(".env", "/data/", "*.db", "*.key");
    assertThat(TREE.text(".dockerignore").lines()).contains(".env", "data", ".git");
  }

  @Test
  void every_setting_is_explained_in_readme_and_example() {
    assertThat(explained())
        .contains("SESSION_KEY", "DATA_KEY", "WEB_SHOP_TOKEN", "PARCELS_PASSWORD", "MAIL_FROM")
        .doesNotContain("WEATHER_TOKEN", "WEB_SHOP_CLIENT_ID")
        .containsExactlyElementsOf(
            found("(?m)^\\| `([A-Z][A-Z0-9_]+)` \\|", TREE.text("README.md")));
  }

  /** What is explained without its value. */
  private static List<String> explained() {
    return found("(?m)^#?([A-Z][A-Z0-9_]+)=", TREE.text(".env.example"));
  }

  @Test
  void what_the_app_reads_is_explained_and_what_is_explained_is_read() {
    String code =
        TREE.under(PLATFORM).files().stream()
            .filter(file -> file.path().endsWith(".java"))
            .map(SourceFile::text)
            .collect(Collectors.joining());
    Set<String> read = new TreeSet<>(found("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"", code));
    read.addAll(found("(?:key|number|value)\\(\"([A-Z_]+)\"", code));
    read.removeAll(OF_HOSTS);
    read.removeAll(Set.of("DAY_FIRST", "MONTH_FIRST")); // how a file writes its days
    List<String> services = List.of("WEB_SHOP_", "SHEETS_", "PARCELS_", "WEATHER_", "MAIL_");
    assertThat(explained())
        .filteredOn(name -> services.stream().noneMatch(name::startsWith))
        .containsExactlyInAnyOrderElementsOf(read);
  }

  @Test
  void what_the_app_reads_of_its_services_is_explained_and_the_other_way_round() {
    String settings = TREE.text(PLATFORM + "integration/ConnectionSetting.java");
    Set<String> read = new TreeSet<>(found("(?m)^  ([A-Z_]+)[,;]$", settings));
    read.remove("REFRESH_TOKEN"); // which nobody types
    assertThat(explained())
        .filteredOn(name -> name.matches("(WEB_SHOP|SHEETS|PARCELS|WEATHER|MAIL)_.*"))
        .extracting(name -> name.replaceFirst("^(WEB_SHOP|[A-Z]+)_", ""))
        .hasSameElementsAs(read);
  }

  @Test
  void the_readme_speaks_the_language_of_its_owner() {
    String readme = readme("de-AT");
    assertThat(readme)
        .contains("## Starten", "1. Register as the first administrator\n1. Enter a room")
        .contains("| Repairs |", "jeden Freitag um 17:30 Uhr", "am letzten Tag jedes Monats")
        .contains("jede Stunde, und nach Änderungen an: Withdrawals")
        .doesNotContain("null");
    assertThat(TREE.text("README.md"))
        .startsWith("# 🛠️ Makers’ Yard & Repair Café “Höfe”\n\nThe yard keeps its machines")
        .contains("## Start\n", "every Friday at 17:30", "every day |")
        .contains("every hour, and after changes to Withdrawals");
  }

  @Test
  void the_readme_says_for_whom_a_rule_does_not_hold() {
    assertThat(TREE.text("README.md"))
        .contains("twice a day at most. It does not hold for administrators. |")
        .doesNotContain("without gaps. It does not hold");
  }

  @ParameterizedTest
  @CsvSource({"en,Start", "de,Starten", "fr-CA,Démarrer", "es,Iniciar", "nl,Start"})
  void headings_are_in_the_language_that_we_know(String language, String heading) {
    assertThat(readme(language)).contains("\n## " + heading + "\n");
  }

  @Test
  void every_language_says_the_same_things() {
    assertThat(readme("de").lines()).hasSameSizeAs(readme("en").lines().toList());
    assertThat(readme("fr").lines()).hasSameSizeAs(readme("en").lines().toList());
    assertThat(readme("es").lines()).hasSameSizeAs(readme("en").lines().toList());
  }

  @Test
  void every_file_that_the_readme_sends_to_is_there() {
    for (String path : found("\\| `(src/[^`]+)` \\|", TREE.text("README.md"))) {
      Pattern wanted = Pattern.compile(Pattern.quote(path).replace("*", "\\E.*\\Q") + ".*");
      assertThat(TREE.paths()).as(path).anyMatch(it -> wanted.matcher(it).matches());
    }
  }

  private static String readme(String language) {
    String document = AgentSpecJson.write(Fixture.KITCHEN_SINK);
    String translated = document.replace("\"en-GB\"", "\"" + language + "\"");
    return Fixture.RENDERER.render(AgentSpecJson.read(translated)).text("README.md");
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult it) -> it.group(1))
        .distinct()
        .toList();
  }
}
