package com.example.app.platform.page.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.app.platform.TestApp;
import com.example.app.platform.page.Atelier;
import com.example.app.platform.page.Html;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Finding records in a list. */
class RecordListPageTest {
  private final TestApp app = Atelier.open();

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void a_list_is_searched_ordered_narrowed_and_turned_over() {
    for (int i = 1; i <= 23; i++) {
      app.member()
          .post("/api/models/work", Map.of("title", "Work %02d".formatted(i), "pieces", 1 + i % 9))
          .expect(201);
    }

    String second = Html.checked(app.member().get("/models/work?orderBy=title&page=2"));
    assertThat(second).contains("21–23 of 23", "Work 21", "orderBy=title&amp;page=1");
    assertThat(second).contains("aria-sort=\"ascending\"", "orderBy=-title");
    String found = Html.checked(app.member().get("/models/work?search=work+07"));
    assertThat(found).contains("Work 07", "1–1 of 1", "value=\"work 07\"");
    assertThat(Html.checked(app.member().get("/models/work?search=zzz"))).contains("Nothing found");
    assertThat(Html.checked(app.member().get("/models/work?pieces=3"))).contains("Pieces: 3");
    Html.checked(app.member().get("/models/work?orderBy=nonsense").expect(400));
    Html.checked(app.member().get("/models/work?page=0").expect(400));
  }

  @Test
  void an_empty_list_says_what_to_do() {
    assertThat(app.member().get("/models/work").body())
        .contains("No Works yet", "Create the first one", "/models/work/new");
    assertThat(app.member().get("/models/client").body())
        .contains("As soon as somebody creates one");
  }
}
