package dev.offshoot.repository;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Which part may know which. */
class BoundariesTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.offshoot");

  private static final JavaClasses APP =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("com.example.app");

  private static void holds(ArchRule rule) {
    rule.check(OURS);
  }

  private static ArchRule unaware(String who, String... whom) {
    return noClasses()
        .that()
        .resideInAPackage(who)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(whom);
  }

  @Test
  void the_specification_depends_on_nothing_of_ours() {
    holds(
        unaware(
            "dev.offshoot.spec..",
            "dev.offshoot.llm..",
            "dev.offshoot.pipeline..",
            "dev.offshoot.render..",
            "dev.offshoot.check..",
            "dev.offshoot.output..",
            "dev.offshoot.deploy..",
            "dev.offshoot.cli.."));
  }

  @Test
  void rendering_knows_no_language_model_no_disk_and_no_git() {
    holds(
        unaware(
            "dev.offshoot.render..",
            "dev.offshoot.llm..",
            "dev.offshoot.pipeline..",
            "dev.offshoot.output..",
            "dev.offshoot.deploy..",
            "dev.offshoot.cli..",
            "dev.langchain4j..",
            "okhttp3..",
            "org.eclipse.jgit.."));
  }

  @Test
  void the_language_model_port_knows_no_step_and_no_template() {
    holds(
        unaware(
            "dev.offshoot.llm..",
            "dev.offshoot.pipeline..",
            "dev.offshoot.render..",
            "dev.offshoot.check..",
            "dev.offshoot.output..",
            "dev.offshoot.deploy..",
            "dev.offshoot.cli.."));
  }

  @Test
  void the_generator_knows_no_command_line() {
    holds(unaware("dev.offshoot", "dev.offshoot.cli..", "picocli.."));
    holds(unaware("dev.offshoot.pipeline..", "dev.offshoot.cli..", "picocli.."));
  }

  @Test
  void the_command_line_sees_no_renderer_and_no_git() {
    holds(
        unaware(
            "dev.offshoot.cli..",
            "dev.offshoot.render..",
            "dev.offshoot.deploy..",
            "freemarker..",
            "org.eclipse.jgit.."));
  }

  @Test
  void only_the_git_package_knows_jgit() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.offshoot.deploy..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.jgit.."));
  }

  @Test
  void nothing_of_the_generator_prints() {
    noClasses()
        .that()
        .resideInAPackage("dev.offshoot..")
        .and()
        .resideOutsideOfPackage("dev.offshoot.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(OURS);
  }

  @Test
  void the_platform_of_an_app_knows_none_of_its_features() {
    noClasses()
        .that()
        .resideInAPackage("com.example.app.platform..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.example.app",
            "com.example.app.customer..",
            "com.example.app.invoice..",
            "com.example.app.article..",
            "com.example.app.action..",
            "com.example.app.schedule..")
        .check(APP);
  }
}
