package app.musicschoolmanager.platform.sight;

import static app.musicschoolmanager.platform.sight.LibraryTown.NEWS;
import static app.musicschoolmanager.platform.sight.LibraryTown.READERS;
import static app.musicschoolmanager.platform.sight.Nursery.told;
import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.user.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names of people are told to those who have something in which to name them. */
class NamesTest {
  private LibraryTown town;
  private TestClient admin;
  private TestClient max;

  @BeforeEach
  void open() {
    town = LibraryTown.open();
    admin = town.admin;
    max = town.max;
  }

  @AfterEach
  void close() {
    town.close();
  }

  /** Names in an answer of the API or of a picker. */
  private static List<String> names(TestClient client, String path) {
    JsonNode items = client.get(path).expect(200).json().get("items");
    return Stream.concat(
            items.findValuesAsText("name").stream(), items.findValuesAsText("label").stream())
        .toList();
  }

  private static List<String> everybody(TestClient client) {
    List<String> names = names(client, "/api/people");
    assertThat(names(client, "/people/choices")).hasSameSizeAs(names);
    return names;
  }

  @Test
  void whoever_has_nobody_to_name_is_told_of_themselves_alone() {
    assertThat(everybody(max)).containsExactly("Max Member");
    for (String search : List.of("olga", "other", "example.com", "@", "%", "Ada")) {
      assertThat(names(max, "/api/people?search=" + search.replace("%", "%25"))).isEmpty();
      assertThat(names(max, "/people/choices?search=" + search.replace("%", "%25"))).isEmpty();
    }
    assertThat(names(max, "/api/people?search=max")).containsExactly("Max Member");
    assertThat(everybody(admin)).hasSize(3);
  }

  @Test
  void whoever_comes_to_keep_others_may_choose_among_all_from_then_on() {
    String helper = town.join(max);
    assertThat(everybody(max)).containsExactly("Ada Admin", "Max Member", "Olga Other");
    assertThat(everybody(town.olga)).containsExactly("Olga Other");
    assertThat(max.get("/models/test-reader/new").expect(200).body()).contains("Olga Other");
    String olga = town.app.userId(town.olga);
    max.post(READERS, town.reader("Olga", olga)).expect(201);

    admin.delete("/api/models/test-team/" + helper).expect(204);
    assertThat(everybody(max)).containsExactly("Max Member");
  }

  @Test
  void a_form_offers_nobody_whom_its_reader_may_not_name() {
    town.join(town.olga);
    for (String page : List.of("/models/test-reader/new", "/models/test-wish/new")) {
      assertThat(max.get(page).expect(200).body())
          .as(page)
          .contains("Max Member")
          .doesNotContain("Olga", "Ada Admin");
    }
    String wish = Nursery.id(max.post("/api/models/test-wish", Map.of("title", "A book")));
    String form = max.get("/models/test-wish/" + wish + "/edit").expect(200).body();
    assertThat(form).contains("Max Member").doesNotContain("Olga");
    // The administrator may name anybody there.
    assertThat(admin.get("/models/test-wish/new").body()).contains("Olga Other");
  }

  @Test
  void a_list_is_narrowed_by_those_whom_it_names_anyhow() {
    town.news("Open again", town.olga);
    town.news("New books", admin);
    town.app.invited("nele@example.com", "Nele New", Role.MEMBER);
    String olga = town.app.userId(town.olga);

    String page = max.get("/models/test-news").expect(200).body();
    assertThat(page)
        .contains("<option value=\"" + olga + "\"")
        .contains("Ada Admin")
        .doesNotContain("Nele");
    String found =
        max.get("/models/test-news?author=Olga+Other").expect(303).header("Location").get();
    assertThat(max.get(found).expect(200).body())
        .contains("Open again")
        .doesNotContain("New books");
    assertThat(max.get("/models/test-news?author.search=Nele").body()).doesNotContain("Nele New");
    assertThat(told(max, NEWS + "?author=" + olga, "title")).containsExactly("Open again");
    assertThat(told(max, NEWS + "?author=caller", "title")).isEmpty();
    assertThat(admin.get("/models/test-news").body()).contains("Nele New");
  }

  @Test
  void a_list_hides_from_its_filters_whom_hidden_records_name() {
    town.join(town.olga);
    town.olga.post(READERS, town.reader("Max", town.app.userId(max))).expect(201);
    town.olga.post(READERS, town.reader("Ada", town.app.userId(admin))).expect(201);

    assertThat(told(max, READERS, "name")).containsExactly("Max");
    assertThat(max.get("/models/test-reader").body())
        .contains("Max Member")
        .doesNotContain("Ada Admin");
  }

  @Test
  void an_import_tells_nobody_whether_there_is_somebody_of_a_name() {
    town.news("Open again", town.olga);
    for (String name : List.of("Ada Admin", "Nobody Known", "olga@example.com")) {
      String file = "Title,Author\nMore," + name + "\n";
      JsonNode errors =
          Nursery.send(max, NEWS + "/import", "n.csv", file).expect(422).json().get("errors");
      assertThat(errors.findValuesAsText("code")).as(name).containsExactly("unfound");
    }
    String kept = "id,Title,Author\n%s,Opened,Olga Other\n".formatted(id("Open again"));
    Nursery.send(max, NEWS + "/import", "n.csv", kept).expect(201);
    assertThat(told(max, NEWS, "title")).containsExactly("Opened");
  }

  private String id(String title) {
    return admin.get(NEWS + "?title=" + title.replace(" ", "+")).json().at("/items/0/id").asText();
  }

  @Test
  void names_still_stand_where_records_tell_them() {
    String news = town.news("Open again", town.olga);
    String path = "/models/test-news/" + news;
    for (String page :
        List.of("/models/test-news", path, path + "/history", "/models/test-news/export.csv")) {
      assertThat(max.get(page).expect(200).body()).as(page).contains("Olga Other");
    }
    // They may change what else it says, and see who stands there.
    assertThat(max.put("/api" + path, Map.of("title", "Closed")).expect(200).json().get("author"))
        .hasToString("\"" + town.app.userId(town.olga) + "\"");
    Reply refused = max.put("/api" + path, Map.of("author", town.app.userId(max))).expect(422);
    assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("setByAdmin");
  }

  @Test
  void an_action_that_asks_for_somebody_is_something_to_name_them_in() {
    close();
    town = LibraryTown.open(new LibraryTown.Greet(Audience.ADMIN));
    assertThat(everybody(town.max)).containsExactly("Max Member");
    close();
    town = LibraryTown.open(new LibraryTown.Greet(Audience.MEMBER));
    assertThat(everybody(town.max)).hasSize(3);
    assertThat(town.max.get("/actions/greet").expect(200).body()).contains("Olga Other");
  }
}
