package dev.offshoot.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.render.SourceFile;
import dev.offshoot.render.SourceTree;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it changes the locale")
class CompilerTest {
  private static final Compiler COMPILER = new Compiler();
  private static final String ROOT = "src/main/java/org/acme/";
  private final Locale machine = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(machine);
  }

  @Test
  void code_that_javac_accepts_gives_classes_and_no_findings() {
    var tree =
        SourceTree.empty()
            .with(ROOT + "Greeting.java", "package org.acme; record Greeting(Kind k) {}")
            .with(ROOT + "Kind.java", "package org.acme; enum Kind { LOUD }")
            .with("README.md", "not Java");

    Compiled compiled = COMPILER.compile(tree);

    assertThat(compiled.clean()).isTrue();
    assertThat(compiled.classes()).containsOnlyKeys("org.acme.Greeting", "org.acme.Kind");
  }

  @Test
  void an_error_tells_file_line_symbol_place_and_the_line_of_source() {
    var tree =
        SourceTree.empty()
            .with(
                ROOT + "Broken.java",
                """
                package org.acme;

                class Broken {
                  int total() {
                    return amuont + 1;
                  }
                }
                """);

    Compiled compiled = COMPILER.compile(tree);

    assertThat(compiled.classes()).isEmpty();
    assertThat(compiled.findings()).hasSize(1);
    Finding finding = compiled.findings().getFirst();
    assertThat(finding.where()).isEqualTo(ROOT + "Broken.java");
    assertThat(finding.line()).isEqualTo(5);
    assertThat(finding.message())
        .contains(
            "cannot find symbol", "variable amuont", "class org.acme.Broken", "return amuont + 1;")
        .endsWith("\n               ^");
  }

  @Test
  void messages_are_english_on_a_german_or_japanese_machine() {
    for (Locale locale : new Locale[] {Locale.GERMANY, Locale.JAPAN}) {
      Locale.setDefault(locale);
      var tree = SourceTree.empty().with(ROOT + "A.java", "package org.acme; class A { B b; }");

      assertThat(new Compiler().compile(tree).findings().getFirst().message())
          .contains("cannot find symbol");
    }
  }

  @Test
  void more_than_a_hundred_errors_are_all_reported() {
    String lines =
        IntStream.range(0, 250)
            .mapToObj(i -> "Missing" + i + " f" + i + ";")
            .collect(Collectors.joining("\n"));
    var tree =
        SourceTree.empty().with(ROOT + "Many.java", "package org.acme; class Many {" + lines + "}");

    assertThat(COMPILER.compile(tree).findings()).hasSize(250);
  }

  @Test
  void a_warning_is_a_finding() {
    var tree =
        SourceTree.empty()
            .with(
                ROOT + "Raw.java",
                "package org.acme; class Raw { java.util.List list = new java.util.ArrayList(); }");

    assertThat(COMPILER.compile(tree).findings())
        .isNotEmpty()
        .allMatch(it -> it.rule().equals("compiler.warn.raw.class.use"));
  }

  @Test
  void our_own_classes_are_not_there_for_a_generated_app() {
    for (String own : new String[] {"dev.offshoot.Problem", "com.example.app.platform.user.Role"}) {
      var tree =
          SourceTree.empty()
              .with(ROOT + "Nosy.java", "package org.acme; class Nosy { " + own + " x; }");

      assertThat(COMPILER.compile(tree).findings()).as(own).isNotEmpty();
    }
  }

  @Test
  void the_sample_package_itself_can_be_compiled_from_source() {
    var tree =
        SourceTree.empty()
            .with(
                "src/main/java/com/example/app/A.java", "package com.example.app; class A { B b; }")
            .with("src/main/java/com/example/app/B.java", "package com.example.app; class B {}");

    assertThat(COMPILER.compile(tree).clean()).isTrue();
  }

  @Test
  void libraries_of_the_app_are_there() {
    var tree =
        SourceTree.empty()
            .with(
                ROOT + "Web.java",
                "package org.acme; class Web { io.javalin.Javalin app;"
                    + " com.fasterxml.jackson.databind.JsonNode json; }");

    assertThat(COMPILER.compile(tree).findings()).isEmpty();
  }

  @Test
  void one_class_is_compiled_against_an_app_that_was_compiled_before() {
    Compiled app =
        COMPILER.compile(
            SourceTree.empty()
                .with(ROOT + "Order.java", "package org.acme; public record Order(int total) {}"));
    var action =
        SourceTree.empty()
            .with(
                ROOT + "Sum.java",
                "package org.acme; class Sum { int of(Order o) { return o.total(); } }");
    var imagined =
        SourceTree.empty()
            .with(
                ROOT + "Sum.java",
                "package org.acme; class Sum { int of(Order o) { return o.vat(); } }");

    Compiled good = COMPILER.against(app).compile(action);

    assertThat(good.clean()).isTrue();
    assertThat(good.classes()).containsOnlyKeys("org.acme.Sum");
    assertThat(app.plus(good).classes()).containsOnlyKeys("org.acme.Order", "org.acme.Sum");
    assertThat(COMPILER.against(app).compile(imagined).findings().getFirst().message())
        .contains("method vat()");
  }

  @Test
  void a_platform_is_compiled_once_for_all_versions_of_an_app() {
    String kind = "org.acme.platform.Kind";
    SourceTree app = appWith("LOUD");

    Compiled first = COMPILER.compile(app);
    Compiled next =
        new Compiler().compile(app.with(ROOT + "B.java", "package org.acme; class B {}"));

    assertThat(first.clean()).isTrue();
    assertThat(next.classes()).containsOnlyKeys("org.acme.A", "org.acme.B", kind);
    assertThat(next.classes().get(kind)).isSameAs(first.classes().get(kind));
    assertThat(COMPILER.compile(appWith("LOW").with(platform("LOUD, LOW"))).clean()).isTrue();
  }

  @Test
  void an_app_with_a_mistake_gives_no_classes_of_its_platform_either() {
    Compiled compiled = COMPILER.compile(appWith("SHRILL"));

    assertThat(compiled.classes()).isEmpty();
    assertThat(compiled.findings())
        .singleElement()
        .extracting(Finding::where)
        .isEqualTo(ROOT + "A.java");
  }

  @Test
  void a_platform_that_does_not_stand_alone_is_compiled_with_its_app() {
    String named = "package org.acme.platform; class Named { org.acme.A a; }";
    SourceTree tree = appWith("LOUD").with(ROOT + "platform/Named.java", named);

    assertThat(COMPILER.compile(tree).findings()).isNotEmpty();
    assertThat(COMPILER.compile(tree.with(ROOT + "A.java", "package org.acme; public class A {}")))
        .satisfies(it -> assertThat(it.clean()).isTrue())
        .satisfies(it -> assertThat(it.classes()).hasSize(3));
  }

  private static SourceTree appWith(String kind) {
    String user = "package org.acme; class A { Object k = org.acme.platform.Kind." + kind + "; }";
    return SourceTree.empty().with(platform("LOUD")).with(ROOT + "A.java", user);
  }

  private static SourceFile platform(String kinds) {
    String text = "package org.acme.platform; public enum Kind { " + kinds + " }";
    return SourceFile.of(ROOT + "platform/Kind.java", text);
  }

  @Test
  void pages_are_compiled_with_the_types_they_show() {
    var tree =
        SourceTree.empty()
            .with(ROOT + "Order.java", "package org.acme; public record Order(int total) {}")
            .with(
                "src/main/jte/page/order.jte",
                "@import org.acme.Order\n@param Order order\n\n<p>${order.total()}</p>\n");

    Compiled compiled = COMPILER.compile(tree);

    assertThat(compiled.findings()).isEmpty();
    assertThat(compiled.classes())
        .containsKey("gg.jte.generated.precompiled.page.JteorderGenerated");
  }

  @Test
  void a_mistake_in_a_page_is_reported_at_its_line_in_the_page() {
    var tree =
        SourceTree.empty()
            .with(ROOT + "Order.java", "package org.acme; public record Order(int total) {}")
            .with(
                "src/main/jte/page/order.jte",
                "@import org.acme.Order\n@param Order order\n\n<p>${order.vat()}</p>\n");

    Finding finding = COMPILER.compile(tree).findings().getFirst();

    assertThat(finding.where()).isEqualTo("src/main/jte/page/order.jte");
    assertThat(finding.line()).isEqualTo(4);
    assertThat(finding.message()).contains("vat()");
  }

  @Test
  void an_unclosed_page_is_a_finding_and_not_a_crash() {
    var tree = SourceTree.empty().with("src/main/jte/page/order.jte", "@if(true)\n<p>\n");

    assertThat(COMPILER.compile(tree).findings())
        .singleElement()
        .satisfies(it -> assertThat(it.rule()).isEqualTo("page"));
  }

  @Test
  void compiling_one_action_again_takes_at_most_a_tenth_of_a_second_once_warm() {
    var action =
        SourceTree.empty()
            .with(
                ROOT + "Warm.java",
                "package org.acme; class Warm { int f() { return java.util.List.of(1).size(); } }");
    Compiler compiler = COMPILER.against(new Compiled(java.util.Map.of(), java.util.List.of()));
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      long start = System.nanoTime();
      compiler.compile(action);
      best = Math.min(best, System.nanoTime() - start);
    }

    assertThat(best).isLessThan(100_000_000);
  }
}
