package app.musicschoolmanager.platform.page.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.page.Atelier;
import app.musicschoolmanager.platform.page.Html;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A reference is chosen by title, however many records there are. */
class ReferencePickerTest {
  private static TestApp app;
  private static String anna;

  @BeforeAll
  static void open() {
    app = Atelier.open();
    anna = client("Anna Abel");
    client("Anna Zahn");
    client("100% Holz_");
    for (int i = 0; i < 25; i++) {
      client("Client " + i);
    }
  }

  @AfterAll
  static void close() {
    app.close();
  }

  private static String client(String name) {
    JsonNode made =
        app.admin().post("/api/models/test-client", Map.of("name", name)).expect(201).json();
    return made.get("id").asText();
  }

  private static List<String> found(TestClient by, String model, String words) {
    JsonNode items =
        by.get("/models/" + model + "/choices?search=" + words).expect(200).json().get("items");
    return items.findValuesAsText("label");
  }

  private static Reply sent(String title, String... more) {
    Map<String, String> form = new HashMap<>(Map.of("title", title, "state", "open"));
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return app.member().form("/models/test-work/new", form);
  }

  private static String clientOf(Reply saved) {
    String path = saved.expect(303).header("Location").orElseThrow();
    return app.member().get("/api" + path).json().get("client").asText();
  }

  @Test
  void among_many_one_is_searched_by_its_title() {
    assertThat(Html.checked(app.member().get("/models/test-work/new").expect(200)))
        .contains("data-source=\"/models/test-client/choices\"", "name=\"client.search\"")
        .doesNotContain("<option value=\"" + anna);
    assertThat(found(app.member(), "test-client", "anna"))
        .containsExactly("Anna Abel", "Anna Zahn");
    assertThat(found(app.member(), "test-client", "zahn")).containsExactly("Anna Zahn");
    assertThat(found(app.member(), "test-client", "100%25")).containsExactly("100% Holz_");
    assertThat(found(app.member(), "test-client", "nobody")).isEmpty();
    assertThat(found(app.member(), "test-client", "")).hasSize(20);
    assertThat(found(app.member(), "test-client", "client")).hasSize(20);
  }

  @Test
  void titles_are_found_whatever_the_case_and_the_accents() {
    client("Ärzte & Söhne");
    client("Élodie Ångström");

    for (String words : List.of("%C3%A4rzte", "ARZTE", "s%C3%96hne", "sohne", "%C3%A4rzte%20s")) {
      assertThat(found(app.member(), "test-client", words))
          .as(words)
          .containsExactly("Ärzte & Söhne");
    }
    assertThat(found(app.member(), "test-client", "angstrom")).containsExactly("Élodie Ångström");
    assertThat(found(app.member(), "test-client", "odie")).containsExactly("Élodie Ångström");
    assertThat(clientOf(sent("Folded", "client", "", "client.search", "élodie ångström")))
        .isNotEmpty();
  }

  @Test
  void the_shortest_title_is_not_lost_among_those_that_go_on() {
    assertThat(found(app.member(), "test-client", "client%201").getFirst()).isEqualTo("Client 1");
    assertThat(clientOf(sent("Exact", "client", "", "client.search", "client 1"))).isNotEmpty();
  }

  @Test
  void nobody_is_offered_what_they_do_not_see() {
    app.member().post("/api/models/test-work", Map.of("title", "Only mine")).expect(201);

    assertThat(found(app.member(), "test-work", "only")).containsExactly("Only mine");
    assertThat(found(app.otherMember(), "test-work", "only")).isEmpty();
    app.member().get("/models/test-ledger/choices").expect(403);
    app.anonymous().get("/models/test-client/choices").expect(303);
    assertThat(sent("Stolen", "client", "nothing").expect(422).body()).contains("is not there");
  }

  @Test
  void a_suggestion_is_taken_by_its_id() {
    assertThat(clientOf(sent("By id", "client", anna, "client.search", "Anna Abel")))
        .isEqualTo(anna);
    assertThat(clientOf(sent("By id alone", "client", anna))).isEqualTo(anna);
  }

  @Test
  void without_scripts_the_words_name_the_record_or_are_asked_about() {
    assertThat(clientOf(sent("Words", "client", "", "client.search", "anna abel"))).isEqualTo(anna);
    assertThat(clientOf(sent("Part", "client", "", "client.search", "abel"))).isEqualTo(anna);
    assertThat(clientOf(sent("Id", "client", "", "client.search", anna))).isEqualTo(anna);

    String several = Html.checked(sent("Which", "client", "", "client.search", "Anna").expect(422));
    assertThat(several)
        .contains("several fit “Anna”", "name=\"client.match\"", "value=\"" + anna + "\"");
    assertThat(clientOf(sent("Which", "client", "", "client.search", "Anna", "client.match", anna)))
        .isEqualTo(anna);
    assertThat(Html.checked(sent("None", "client", "", "client.search", "Zorro").expect(422)))
        .contains("nothing fits “Zorro”", "value=\"Zorro\"");
  }

  @Test
  void words_that_were_changed_after_the_choice_count_more_than_the_choice() {
    String html = Html.checked(sent("Later", "client", anna, "client.search", "Zorro").expect(422));

    assertThat(html).contains("nothing fits “Zorro”").doesNotContain("value=\"" + anna);
  }

  @Test
  void a_form_shows_the_title_of_the_chosen_record_and_an_emptied_one_is_let_go() {
    Reply saved = sent("Kept", "client", anna, "client.search", "Anna Abel").expect(303);
    String path = saved.header("Location").orElseThrow();

    assertThat(Html.checked(app.member().get(path + "/edit").expect(200)))
        .containsPattern("name=\"client.search\" value=\"Anna Abel\"")
        .containsPattern("name=\"client\" value=\"" + anna);
    Map<String, String> form =
        Map.of("title", "Kept", "state", "open", "client", anna, "client.search", "");
    app.member().form(path + "/edit", form).expect(303);
    assertThat(app.member().get("/api" + path).json().get("client").isNull()).isTrue();
  }

  @Test
  void only_who_may_write_the_target_is_offered_a_new_one() {
    assertThat(app.admin().get("/models/test-work/new").body())
        .contains("href=\"/models/test-client/new\"");
    assertThat(app.member().get("/models/test-work/new").body())
        .doesNotContain("href=\"/models/test-client/new\"");
  }

  @Test
  void the_address_of_a_new_form_may_choose_the_record() {
    assertThat(Html.checked(app.member().get("/models/test-work/new?client=" + anna).expect(200)))
        .contains("value=\"Anna Abel\"");
  }
}
