package app.shopinventory.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.shopinventory.platform.AppDefinition;
import app.shopinventory.platform.TestApp;
import app.shopinventory.platform.TestClient;
import app.shopinventory.platform.TestClient.Reply;
import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ten thousand characters without a space, wherever so many can be written. */
class LongTextTest {
  private static final String LIST = "/models/test-note";
  private static final int LONGEST_COOKIE = 4_096;

  private static final Model NOTE =
      Model.named("test-note", "Note", "Notes")
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(Field.text("words", "Words").required())
          .display("words")
          .build();

  /** None of them such that they would take less room on the wire. */
  private static final String LONG =
      new Random(1)
          .ints(10_000, 0, 8_000)
          .collect(
              StringBuilder::new,
              (text, n) -> text.appendCodePoint(0x4E00 + n),
              StringBuilder::append)
          .toString();

  private static TestApp app;
  private static TestClient member;

  @BeforeAll
  static void start() {
    app = TestApp.start(AppDefinition.named("Notes").models(NOTE).build());
    app.database()
        .write(sql ->
            sql.execute(
                """
                create table "test_note" ("id" text primary key, "owner_id" text not null,
                  "words" text, "version" bigint, "created_at" text, "updated_at" text)\
                """));
    member = app.member();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void what_is_titled_by_them_is_saved_told_of_and_shown() {
    Reply saved = member.form(LIST + "/new", Map.of("words", LONG)).expect(303);
    assertThat(saved.header("Set-Cookie").orElseThrow()).hasSizeLessThan(LONGEST_COOKIE);
    String one = saved.header("Location").orElseThrow();
    assertThat(Html.checked(member.get(one).expect(200)))
        .contains("<h1>" + LONG.substring(0, 500) + "…", LONG);
    for (String page : List.of(LIST, one + "/edit", one + "/delete", one + "/history", "/")) {
      Html.checked(member.get(page).expect(200));
    }
    member.form(one + "/delete", Map.of()).expect(303);
    Html.checked(member.get(LIST).expect(200));
  }

  @Test
  void a_search_for_so_much_is_refused_on_a_page_and_by_the_api() {
    Html.checked(member.get(LIST + "?search=" + "x".repeat(5_000)).expect(400));
    member.get("/api" + LIST + "?search=" + "x".repeat(5_000)).expect(400);
    assertThat(member.get(LIST + "?search=" + "x".repeat(10_000)).status()).isIn(414, 431);
  }

  @Test
  void whoever_signs_in_first_is_led_there_though_the_way_back_is_too_long() {
    Reply led = app.anonymous().get(LIST + "?search=" + "%3C".repeat(2_000)).expect(303);
    assertThat(led.header("Location")).hasValue("/login");
  }
}
