package app.musicschoolmanager.platform.page.record;

import static app.musicschoolmanager.platform.page.record.Academy.LESSONS;
import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.page.Html;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be done with a record is offered on its page. */
class RecordActionsTest {
  private final Academy academy = Academy.open();
  private final TestClient admin = academy.app().admin();
  private final TestClient guardian = academy.app().member();
  private String lesson;

  @BeforeEach
  void teach() {
    lesson = academy.lesson(academy.student(guardian, "Mia"), "2026-03-12");
  }

  @AfterEach
  void close() {
    academy.close();
  }

  private static String form(String action, String lesson) {
    return "/actions/" + action + "?lesson=" + lesson;
  }

  @Test
  void actions_about_a_record_stand_on_its_page_for_those_who_may_run_them() {
    assertThat(Html.checked(guardian.get(LESSONS + "/" + lesson).expect(200)))
        .contains("href=\"" + form("cancel-lesson", lesson) + "\"")
        .doesNotContain("move-lesson", "<details class=\"pop\">");
    assertThat(Html.checked(admin.get(LESSONS + "/" + lesson).expect(200)))
        .containsPattern("(?s)cancel lesson.*move lesson.*bill lesson.*More.*praise lesson");
  }

  @Test
  void an_action_that_names_two_such_records_is_not_about_one_of_them() {
    assertThat(admin.get(LESSONS + "/" + lesson).body()).doesNotContain("swap-lessons");
  }

  @Test
  void the_form_begins_with_the_record_and_leads_back_to_it() {
    String form = form("cancel-lesson", lesson);
    String back = "href=\"" + LESSONS + "/" + lesson + "\"";
    assertThat(Html.checked(guardian.get(form).expect(200)))
        .containsPattern("value=\"" + lesson + "\"[^>]* selected")
        .contains(back, "action=\"" + form + "\"");

    Reply started = guardian.form(form, Map.of("lesson", lesson, "why", "Ill")).expect(303);

    assertThat(Html.checked(guardian.get(started.header("Location").orElseThrow())))
        .contains("Done: Piano lesson", back, "Back to “Piano lesson”", "<dd>Piano lesson</dd>");
  }

  @Test
  void whoever_has_to_confirm_is_asked_and_still_led_back() {
    String form = form("move-lesson", lesson);
    assertThat(Html.checked(admin.form(form, Map.of("lesson", lesson)).expect(422)))
        .contains("Please confirm", "action=\"" + form + "\"", LESSONS + "/" + lesson);
    admin.form(form, Map.of("lesson", lesson, "_confirm", "true")).expect(303);
  }

  @Test
  void a_record_that_one_does_not_see_is_neither_named_nor_reached() {
    TestClient stranger = academy.app().otherMember();
    String form = form("cancel-lesson", lesson);

    stranger.get(LESSONS + "/" + lesson).expect(404);
    assertThat(Html.checked(stranger.get(form).expect(200)))
        .doesNotContain("Piano", LESSONS + "/" + lesson);
    Reply started = stranger.form(form, Map.of("lesson", lesson)).expect(303);
    assertThat(Html.checked(stranger.get(started.header("Location").orElseThrow())))
        .contains("Failed")
        .doesNotContain("Piano", "href=\"" + LESSONS + "/" + lesson);
  }
}
