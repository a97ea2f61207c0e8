package app.musicschoolmanager.platform.page.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.integration.StubServer;
import app.musicschoolmanager.platform.page.Atelier;
import app.musicschoolmanager.platform.page.Html;
import app.musicschoolmanager.platform.webhook.outgoing.OutgoingHook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Administrators let other services hear of changes, on pages that work without scripts. */
class OutgoingPagesTest {
  private final StubServer office = StubServer.json(200, "{}");
  private TestApp app = Atelier.open();

  @AfterEach
  void close() {
    app.close();
    office.close();
  }

  private Map<String, String> form(String name) {
    return Map.of(
        "name",
        name,
        "url",
        office.url() + "/hook",
        "model.test-client",
        "true",
        "change.created",
        "true");
  }

  private OutgoingHook only() {
    List<OutgoingHook> all = app.services().outgoing().all();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  @Test
  void one_is_set_up_tried_out_changed_and_removed() {
    assertThat(Html.checked(app.admin().get("/webhooks").expect(200)))
        .contains("Nobody is told of changes", "/webhooks/outgoing/new");
    assertThat(Html.checked(app.admin().get("/webhooks/outgoing/new").expect(200)))
        .contains("Clients", "Created");
    String made = Html.checked(app.admin().form("/webhooks/outgoing", form("Office")).expect(200));
    assertThat(made).contains("value=\"whsec_");
    String path = "/webhooks/outgoing/" + only().id();
    assertThat(Html.checked(app.admin().get(path).expect(200))).doesNotContain("whsec_");

    app.admin().form(path + "/test", Map.of()).expect(303);
    assertThat(Html.checked(app.admin().get(path).expect(200)))
        .contains("The test was sent: Accepted (200).");
    assertThat(office.received()).hasSize(1);

    app.admin().post("/api/models/test-client", Map.of("name", "Ann")).expect(201);
    assertThat(Html.checked(app.admin().get(path).expect(200)))
        .contains("test-client.created", "Waiting");
    app.services().outgoing().sendDue();
    assertThat(Html.checked(app.admin().get(path).expect(200))).contains("Sent", "Accepted (200)");

    Map<String, String> changed = new HashMap<>(form("Head office"));
    changed.put("change.deleted", "true");
    app.admin().form(path, changed).expect(303);
    assertThat(only().kinds()).hasSize(2);
    assertThat(Html.checked(app.admin().get("/changes").expect(200))).contains("Head office", path);
    assertThat(Html.checked(app.admin().get(path + "/delete").expect(200)))
        .contains("Remove “Head office”?");
    app.admin().form(path + "/delete", Map.of()).expect(303);
    assertThat(app.services().outgoing().all()).isEmpty();
  }

  @Test
  void what_is_wrong_is_told_beside_the_field() {
    String nothing = Html.checked(app.admin().form("/webhooks/outgoing", Map.of()).expect(422));
    assertThat(nothing)
        .contains("This is required.", "This address cannot be called", "Choose at least one.");
    Map<String, String> named = new HashMap<>(form(Atelier.HOSTILE));
    named.put("url", "https://me:secret@localhost/");
    assertThat(Html.checked(app.admin().form("/webhooks/outgoing", named).expect(422)))
        .contains("must not carry a user name")
        .doesNotContain("<script>alert");
    assertThat(app.services().outgoing().all()).isEmpty();
  }

  @Test
  void every_language_has_the_words_for_it() {
    app.close();
    for (String language : List.of("de", "es", "fr")) {
      app = Atelier.open(language);
      app.admin().form("/webhooks/outgoing", form("Office")).expect(200);
      app.admin().post("/api/models/test-client", Map.of("name", "Ann")).expect(201);
      String path = "/webhooks/outgoing/" + only().id();
      for (String page : List.of("/webhooks", "/webhooks/outgoing/new", path, path + "/delete")) {
        String html = Html.checked(app.admin().get(page).expect(200));
        assertThat(html).doesNotContain("Outgoing", "Of whose", "Remove", "Waiting");
      }
      if (!language.equals("fr")) {
        app.close();
      }
    }
  }
}
