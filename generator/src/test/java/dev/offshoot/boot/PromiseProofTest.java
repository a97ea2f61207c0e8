package dev.offshoot.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.check.Compiled;
import dev.offshoot.check.Compiler;
import dev.offshoot.check.Finding;
import dev.offshoot.render.Renderer;
import dev.offshoot.render.SourceTree;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.document.AgentSpecJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the sample app promises, and tests of it that go wrong in every way. */
class PromiseProofTest {
  private static AgentSpec spec;
  private static SourceTree tree;
  private static Compiled app;

  private final List<String> progress = new ArrayList<>();

  @BeforeAll
  static void compile() throws IOException {
    try (InputStream in = Renderer.class.getResourceAsStream("sample.json")) {
      spec = AgentSpecJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    tree = new Renderer().render(spec);
    app = new Compiler().compile(tree);
  }

  private PromiseProof.Result tried(SourceTree files) {
    return PromiseProof.of(spec, files, app, progress::add);
  }

  /** The promises about invoices replaced by these methods. */
  private static SourceTree with(String methods) {
    String test =
        """
        package com.example.app.invoice;

        import org.junit.jupiter.api.Assumptions;
        import org.junit.jupiter.api.BeforeAll;
        import org.junit.jupiter.api.Test;

        class InvoiceTest {
          %s
        }
        """;
    return tree.with(
        "src/test/java/com/example/app/invoice/InvoiceTest.java", test.formatted(methods));
  }

  @Test
  void the_sample_keeps_what_it_promises() {
    PromiseProof.Result result = tried(tree);
    assertThat(result.broken()).isEmpty();
    assertThat(result.untried()).isEmpty();
    assertThat(progress)
        .containsExactlyInAnyOrder(
            "trying what it promises: CustomerTest",
            "trying what it promises: InvoiceTest",
            "trying what it promises: ArticleTest");
  }

  @Test
  void what_breaks_is_told_and_what_cannot_be_tried_is_a_remark() {
    PromiseProof.Result result =
        tried(
            with(
                """
                @Test
                void two_and_two_are_four() {
                  throw new AssertionError("They are five.\\nReally.");
                }

                @Test
                void there_is_somebody() {
                  Assumptions.assumeTrue(false, "Nobody came.\\nNot even {}.");
                }

                @Test
                void all_is_well() {}
                """));
    assertThat(result.broken())
        .extracting(Finding::text)
        .containsExactly("InvoiceTest, promise “two and two are four”: They are five.\n  Really.");
    assertThat(result.untried())
        .containsExactly("InvoiceTest, promise “there is somebody”: Nobody came.");
  }

  @Test
  void a_test_that_does_not_start_or_ends_the_process_is_no_success() {
    PromiseProof.Result result =
        tried(
            with(
                """
                @BeforeAll
                static void start() {
                  throw new IllegalStateException("no database");
                }

                @Test
                void all_is_well() {}
                """));
    assertThat(result.broken())
        .extracting(Finding::text)
        .containsExactly(
            "InvoiceTest, promise “the app starts”: java.lang.IllegalStateException: no database");
    assertThat(tried(with("@Test void it_ends() { Runtime.getRuntime().halt(7); }")).broken())
        .extracting(Finding::text)
        .containsExactly(
            "InvoiceTest, promise “it ends”: It ended the whole app, with exit code 7.");
  }
}
