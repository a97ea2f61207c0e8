package app.shopinventory.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.shopinventory.platform.TestApp;
import app.shopinventory.platform.TestClient.Reply;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Running actions and schedules by pages. */
class ActionPagesTest {
  private static final long MOMENT = 20_000_000;
  private static final Pattern ONCE = Pattern.compile("name=\"_once\" value=\"([\\w-]{43})\"");

  private final TestApp app = Atelier.open();

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void cards_show_what_one_may_run() {
    assertThat(app.admin().get("/actions").body()).contains("Engrave", "Burn");
    assertThat(app.member().get("/actions").body()).contains("Engrave").doesNotContain("Burn");
  }

  @Test
  void a_run_shows_its_result_its_log_and_its_input() {
    assertThat(Html.checked(app.member().get("/actions/engrave").expect(200)))
        .containsPattern("name=\"times\" value=\"1\"");

    Reply started =
        app.member().form("/actions/engrave", Map.of("words", "Hello", "times", "2")).expect(303);

    String run = started.header("Location").orElseThrow();
    assertThat(Html.checked(app.member().get(run).expect(200)))
        .contains("Completed", "Done: Hello", "Engraved Hello", "Last words", "1,234,567")
        .contains("<dt>Times</dt>", "href=\"/actions/engrave?_again=" + id(run) + "\"");
    assertThat(app.member().get("/").body()).contains(run);
    assertThat(app.member().get("/actions/executions").body()).contains(run);
    assertThat(app.admin().get("/actions/executions").body()).contains(run, "Max Member");
    assertThat(app.otherMember().get("/actions/executions").body()).doesNotContain(run);
    app.otherMember().get(run).expect(404);
  }

  @Test
  void a_run_is_run_again_from_a_form_with_what_it_was_given() {
    Map<String, String> given = Map.of("words", "Hello \"you\"", "times", "2");
    String run = app.member().form("/actions/engrave", given).expect(303).header("Location").get();
    String form = "/actions/engrave?_again=" + id(run);

    assertThat(Html.checked(app.member().get(form).expect(200)))
        .contains("value=\"Hello &#34;you&#34;\"")
        .containsPattern("name=\"times\" value=\"2\"");
    app.member().form(form, given).expect(303);

    assertThat(app.member().get("/actions/executions").body().split("scope=\"row\"")).hasSize(3);
    app.otherMember().get(form).expect(404); // as the run is
    assertThat(app.admin().get("/actions/burn?_again=" + id(run)).expect(200).body())
        .as("another action")
        .doesNotContain("Hello");
  }

  @Test
  void what_was_left_blank_is_blank_when_it_is_run_again() {
    Map<String, String> given = Map.of("words", "Hello", "times", "");
    String run = app.member().form("/actions/engrave", given).expect(303).header("Location").get();

    assertThat(Html.checked(app.member().get("/actions/engrave?_again=" + id(run)).expect(200)))
        .contains("value=\"Hello\"")
        .containsPattern("name=\"times\" value=\"\"");
  }

  private static String id(String run) {
    return run.substring(run.lastIndexOf('/') + 1);
  }

  @Test
  void a_fault_stands_at_its_parameter() {
    Map<String, String> wrong = Map.of("words", "", "times", "0");

    String html = Html.checked(app.member().form("/actions/engrave", wrong).expect(422));

    assertThat(html)
        .contains("id=\"field-words-fault\"", "Words is required.", "Times must be at least 1.");
  }

  @Test
  void an_action_that_asks_first_runs_only_once_confirmed() {
    assertThat(Html.checked(app.admin().form("/actions/burn", Map.of()).expect(422)))
        .contains("Please confirm that this shall be done.");
    assertThat(app.admin().get("/actions/executions").body()).contains("Nothing has run yet");

    app.admin().form("/actions/burn", Map.of("_confirm", "true")).expect(303);

    assertThat(app.admin().get("/actions/executions").body()).containsOnlyOnce("scope=\"row\"");
  }

  @Test
  void a_form_that_is_sent_twice_runs_once_and_leads_to_that_run() {
    Map<String, String> form = Map.of("words", "Hello", "times", "2", "_once", once());

    String run = app.member().form("/actions/engrave", form).expect(303).header("Location").get();
    Reply again = app.member().form("/actions/engrave", form).expect(303);

    assertThat(again.header("Location")).contains(run);
    assertThat(Html.checked(app.member().get(run).expect(200)))
        .contains("It was started by this form already and has not been run a second time.");
    assertThat(app.member().get(run).body()).doesNotContain("a second time");
    assertThat(app.member().get("/actions/executions").body()).containsOnlyOnce("scope=\"row\"");
  }

  @Test
  void a_form_that_is_sent_again_with_other_values_asks_whether_it_is_meant() {
    String once = once();
    app.member().form("/actions/engrave", Map.of("words", "Hello", "_once", once)).expect(303);
    Map<String, String> other = Map.of("words", "Good bye", "_once", once);

    String html = Html.checked(app.member().form("/actions/engrave", other).expect(422));

    assertThat(html).contains("nothing was done now", "value=\"Good bye\"").doesNotContain(once);
    app.member()
        .form("/actions/engrave", Map.of("words", "Good bye", "_once", onceIn(html)))
        .expect(303);
    assertThat(app.member().get("/actions/executions").body().split("scope=\"row\"")).hasSize(3);
  }

  @Test
  void a_schedules_button_that_is_pressed_twice_starts_one_run() {
    String page = app.admin().get("/schedules/clean-up").body();
    Map<String, String> form = Map.of("_once", onceIn(page));
    app.admin().form("/schedules/clean-up", form).expect(303);
    app.admin().form("/schedules/clean-up", form).expect(303);
    String html = app.admin().get("/schedules/clean-up").body();
    for (int i = 0; i < 500 && html.contains("Running"); i++) {
      LockSupport.parkNanos(MOMENT);
      html = app.admin().get("/schedules/clean-up").body();
    }
    app.admin().form("/schedules/clean-up", form).expect(303);
    assertThat(app.admin().get("/schedules/clean-up").body())
        .containsOnlyOnce("Steps done: 1 of 1");
    assertThat(onceIn(html)).isNotEqualTo(onceIn(page));
  }

  private String once() {
    return onceIn(app.member().get("/actions/engrave").body());
  }

  private static String onceIn(String html) {
    Matcher input = ONCE.matcher(html);
    assertThat(input.find()).isTrue();
    return input.group(1);
  }

  @Test
  void a_schedule_is_run_by_hand_and_its_history_shows_the_steps() {
    assertThat(Html.checked(app.admin().get("/schedules").expect(200)))
        .contains("Clean up", "Every week");
    app.admin().form("/schedules/clean-up", Map.of()).expect(303);

    String html = app.admin().get("/schedules/clean-up").body();
    for (int i = 0; i < 500 && html.contains("Running"); i++) {
      LockSupport.parkNanos(MOMENT); // the run goes on by itself, as it does for a person
      html = app.admin().get("/schedules/clean-up").body();
    }

    assertThat(html).contains("Steps done: 1 of 1", "Completed", "Burn");
    assertThat(html).contains("Run now");
  }
}
