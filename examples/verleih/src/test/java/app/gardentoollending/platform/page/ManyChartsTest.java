package app.gardentoollending.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.gardentoollending.platform.AppDefinition;
import app.gardentoollending.platform.TestApp;
import app.gardentoollending.platform.auth.Audience;
import app.gardentoollending.platform.model.Field;
import app.gardentoollending.platform.model.Model;
import app.gardentoollending.platform.model.Option;
import app.gardentoollending.platform.model.Scoping;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The first page of an app with more to show than is seen at a glance. */
class ManyChartsTest {
  private static final int MODELS = 8;
  private static final int OPTIONS = 9;

  private final TestApp app =
      TestApp.start(
          AppDefinition.named("Many")
              .models(
                  IntStream.range(0, MODELS).mapToObj(ManyChartsTest::model).toArray(Model[]::new))
              .build());

  private static Model model(int number) {
    return Model.named("test-thing" + number, "Thing " + number, "Things " + number)
        .scoping(Scoping.SHARED_DATA)
        .readableBy(Audience.BOTH)
        .writableBy(Audience.BOTH)
        .fields(
            Field.string("title", "Title"),
            Field.options(
                "kind",
                "Kind",
                IntStream.range(0, OPTIONS)
                    .mapToObj(it -> new Option("k" + it, "Kind no. " + it))
                    .toArray(Option[]::new)))
        .display("title")
        .build();
  }

  @AfterEach
  void close() {
    app.close();
  }

  private void make(int number) {
    app.database()
        .write(sql ->
            sql.execute(
                "create table test_thing%d (id text primary key, title text, kind text, version"
                        .formatted(number)
                    + " bigint, created_at text, updated_at text)"));
  }

  private void keep(int number, int kind) {
    app.member()
        .post("/api/models/test-thing" + number, Map.of("title", "One", "kind", "k" + kind))
        .expect(201);
  }

  @Test
  void what_is_seen_no_more_at_a_glance_is_not_left_out() {
    IntStream.range(0, MODELS).forEach(this::make);
    IntStream.range(1, MODELS).forEach(number -> keep(number, 0));
    for (int kind : new int[] {1, 2, 3, 4, 8, 8, 8}) {
      keep(0, kind);
    }
    keep(0, 6);

    String page = Html.checked(app.member().get("/").expect(200));

    assertThat(Html.all(page, "<figure (class=\"panel chart\")>")).hasSize(MODELS);
    assertThat(page)
        .contains("<summary>More charts (2)</summary>")
        .contains("/models/test-thing0?kind=k8\"", "/models/test-thing0?kind=k1\"")
        .containsPattern(">Others</a>\\s*<span class=\"bar-value\">1</span>");
  }
}
