package dev.offshoot.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.FormatterException;
import dev.offshoot.check.AllowList;
import dev.offshoot.check.Compiled;
import dev.offshoot.check.Compiler;
import dev.offshoot.check.SchemaProof;
import dev.offshoot.spec.rule.SpecRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An app that uses everything at least once is whole: it compiles, and so do its tests. */
class KitchenSinkTest {
  private static final String ROOT = "org/example/makerspace/";
  private static final SourceTree TREE = Fixture.RENDERER.render(Fixture.KITCHEN_SINK);

  @Test
  void its_document_keeps_all_rules() {
    assertThat(SpecRules.check(Fixture.KITCHEN_SINK)).isEmpty();
  }

  @Test
  void it_compiles_without_a_warning_and_so_do_its_tests() {
    Compiled main = new Compiler().compile(TREE);
    assertThat(main.findings()).isEmpty();
    Compiled tests = new Compiler().against(main).compile(testsAsSources());
    assertThat(tests.findings()).isEmpty();
    assertThat(main.classes()).containsKey("org.example.makerspace.casemodel.Case");
    assertThat(tests.classes()).containsKey("org.example.makerspace.casemodel.CaseTest");
  }

  @Test
  void its_actions_touch_nothing_but_what_they_may() {
    Compiled main = new Compiler().compile(TREE);
    String action = "org.example.makerspace.action.QuoteRepair";
    assertThat(AllowList.forApp("org.example.makerspace").check(main.classesOf(action))).isEmpty();
  }

  @Test
  void its_tables_hold_what_its_models_promise() {
    assertThat(SchemaProof.check(Fixture.KITCHEN_SINK, TREE)).isEmpty();
  }

  @Test
  void every_java_file_is_formatted() throws FormatterException {
    Formatter formatter = new Formatter();
    for (SourceFile file : TREE.files()) {
      if (file.path().endsWith(".java") && !file.path().contains("/platform/")) {
        assertThat(formatter.format(file.text())).as(file.path()).isEqualTo(file.text());
      }
    }
  }

  @Test
  void renaming_the_package_keeps_the_platform_formatted() throws FormatterException {
    Formatter formatter = new Formatter();
    List<SourceFile> moved =
        TREE.files().stream()
            .filter(file -> file.path().contains("/platform/") && file.path().endsWith(".java"))
            .filter(file -> file.text().contains("makerspace.platform"))
            .limit(40)
            .toList();
    assertThat(moved).hasSize(40);
    for (SourceFile file : moved) {
      assertThat(formatter.format(file.text())).as(file.path()).isEqualTo(file.text());
    }
  }

  @Test
  void nothing_of_the_template_app_is_left_over() {
    assertThat(TREE.files())
        .filteredOn(file -> file.path().startsWith("src/") && !file.path().contains("/public/"))
        .allSatisfy(file -> {
          assertThat(file.text()).doesNotContain("com.example.app", "offshoot");
          assertThat(file.path()).doesNotContain("com/example/app");
        });
    assertThat(TREE.paths())
        .noneMatch(path -> path.contains("/invoice/") || path.contains("/customer/"));
  }

  /** Run with {@code -Dsnap} to take the present files as what is expected. */
  @Test
  void its_files_are_those_of_the_snapshot() throws IOException {
    String files =
        TREE.files().stream()
            .filter(file -> !file.path().contains("/platform/"))
            .filter(
                file -> !file.path().matches("src/main/(jte|resources/(?!db/migration/V002)).*"))
            .map(file -> file.path() + (file.executable() ? " *" : "") + "\n")
            .collect(Collectors.joining());
    Path snapshot = Path.of("src/test/resources/dev/offshoot/render/kitchen-sink.files");
    if (System.getProperty("snap") != null) {
      Files.writeString(snapshot, files);
    }
    assertThat(files)
        .as("If this is meant: run this test with -Dsnap and look at the difference.")
        .isEqualTo(Files.readString(snapshot));
  }

  @Test
  void a_rule_stands_in_its_model_in_its_test_and_in_the_readme() {
    assertThat(TREE.text("src/main/java/" + ROOT + "casemodel/CaseModel.java"))
        .contains("RecordCheck.named(", ".when(FieldCondition.isFilled(\"pickedUpAt\"))");
    assertThat(TREE.text("src/test/java/" + ROOT + "casemodel/CaseTest.java"))
        .contains("void the_rule_urgent_has_a_date_is_kept()", "\"urgent-has-a-date\")");
    assertThat(TREE.text("README.md")).contains("Only a repair that is done can be picked up.");
    assertThat(TREE.text("src/main/java/" + ROOT + "room/RoomModel.java")).doesNotContain("rule");
  }

  @Test
  void rules_of_all_kinds_stand_in_their_model() {
    assertThat(TREE.text("src/main/java/" + ROOT + "booking/BookingModel.java"))
        .contains(
            "Transitions.named(",
            ".startingAs(\"requested\")",
            ".by(Audience.ADMIN)",
            ".notBy(\"bookedBy\")",
            ".needs(\"confirmedOn\", \"endsAt\")",
            "Frozen.named(",
            "Numbering.named(",
            ".eachYear()",
            ".of(\"bookedBy\", Stamp.Source.CALLER_EMAIL)",
            ".sum(\"extras\", \"booking-extra\", \"booking\", \"amount\")",
            ".count(\"pieces\", \"booking-extra\", \"booking\")",
            ".of(\"price\", \"hours * rate + extras\")",
            "NoOverlap.named(",
            ".between(\"startsAt\", \"endsAt\")",
            ".within(\"machine\")",
            "OnlyOnce.named(");
    assertThat(TREE.text("src/main/java/" + ROOT + "absence/AbsenceModel.java"))
        .contains(
            ".withTheEnd()", ".amongTheOwners()", ".per(OnlyOnce.Period.MONTH, \"firstDay\")");
  }

  @Test
  void its_app_class_tells_what_there_is() {
    assertThat(TREE.text("src/main/java/" + ROOT + "App.java"))
        .contains("CaseModel.MODEL", "new QuoteRepair()", ".language(\"en-GB\")");
  }

  /**
   * The compiler looks at main sources only; libraries that only the templates have are left out.
   */
  private static SourceTree testsAsSources() {
    return SourceTree.of(
        TREE.under("src/test/java").files().stream()
            .filter(file -> !file.text().contains("com.icegreen"))
            .map(file -> SourceFile.of(file.path().replace("src/test", "src/main"), file.text()))
            .toList());
  }
}
