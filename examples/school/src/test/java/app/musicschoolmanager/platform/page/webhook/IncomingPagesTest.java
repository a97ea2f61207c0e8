package app.musicschoolmanager.platform.page.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.page.Atelier;
import app.musicschoolmanager.platform.page.Html;
import app.musicschoolmanager.platform.webhook.incoming.IncomingHook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Administrators let services start actions, on pages that work without scripts. */
class IncomingPagesTest {
  private TestApp app = Atelier.open();

  @AfterEach
  void close() {
    app.close();
  }

  private static Map<String, String> form(String name) {
    return Map.of(
        "name", name,
        "action", "engrave",
        "scheme", "standard",
        "secret", "",
        "from.words", "/order/words",
        "fixed.words", "",
        "from.times", "",
        "fixed.times", "2");
  }

  private IncomingHook only() {
    List<IncomingHook> all = app.services().incoming().all();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  @Test
  void the_way_leads_from_the_list_by_the_action_to_a_secret_that_is_shown_once() {
    assertThat(Html.checked(app.admin().get("/webhooks").expect(200)))
        .contains("No service starts anything here", "/webhooks/incoming/new");
    assertThat(Html.checked(app.admin().get("/webhooks/incoming/new").expect(200)))
        .contains("Engrave", "GitHub", "Shopify");
    String choice = "/webhooks/incoming/new?action=engrave&scheme=standard";
    assertThat(Html.checked(app.admin().get(choice).expect(200)))
        .contains("Where “Words” comes from", "Leave this blank to have one made");

    String made = Html.checked(app.admin().form("/webhooks/incoming", form("Orders")).expect(200));
    assertThat(made).contains("value=\"whsec_").contains(only().path());
    String path = "/webhooks/incoming/" + only().id();
    assertThat(Html.checked(app.admin().get(path).expect(200)))
        .contains("/order/words", "in the name of", "Nothing so far")
        .doesNotContain("whsec_");
    assertThat(Html.checked(app.admin().get("/webhooks").expect(200)))
        .contains("Orders", "Standard Webhooks starts “Engrave”.", "Ready");
  }

  @Test
  void what_is_wrong_is_told_beside_the_field_and_nothing_that_was_entered_is_lost() {
    Map<String, String> wrong = new HashMap<>(form(""));
    wrong.put("from.words", "order.words");
    wrong.put("fixed.times", "0");
    assertThat(refused(wrong)).contains("Write the place as a path", "order.words");
    wrong.put("from.words", "");
    assertThat(refused(wrong)).contains("This is required.", "Times must be at least 1");
    wrong.put("from.words", "/a");
    wrong.put("fixed.words", "both");
    assertThat(refused(wrong)).contains("not both");
    wrong = new HashMap<>(form("Stripe"));
    wrong.put("scheme", "stripe");
    assertThat(refused(wrong)).contains("This is required.");
    wrong.put("secret", "short");
    assertThat(refused(wrong)).contains("This is no such secret").doesNotContain("\"short\"");
    assertThat(app.services().incoming().all()).isEmpty();
  }

  private String refused(Map<String, String> form) {
    return Html.checked(app.admin().form("/webhooks/incoming", form).expect(422));
  }

  @Test
  void one_is_changed_and_removed_after_a_question() {
    app.admin().form("/webhooks/incoming", form("Orders")).expect(200);
    String path = "/webhooks/incoming/" + only().id();
    Map<String, String> changed = new HashMap<>(form("Orders of the shop"));
    changed.put("from.words", "/words");
    Reply saved = app.otherAdmin().form(path, changed).expect(303);
    assertThat(saved.header("Location")).hasValue(path);
    assertThat(Html.checked(app.admin().get(path).expect(200)))
        .contains("Orders of the shop", "in the name of Bea Boss");
    assertThat(Html.checked(app.admin().get("/changes?model=app_webhook").expect(200)))
        .contains("Orders of the shop", "Settings", path);

    assertThat(Html.checked(app.admin().get(path + "/delete").expect(200)))
        .contains("Remove “Orders of the shop”?");
    app.admin().form(path + "/delete", Map.of()).expect(303);
    assertThat(app.services().incoming().all()).isEmpty();
    app.admin().get(path).expect(404);
  }

  @Test
  void every_language_has_the_words_for_it() {
    app.close();
    for (String language : List.of("de", "es", "fr")) {
      app = Atelier.open(language);
      app.admin().form("/webhooks/incoming", form("Orders")).expect(200);
      String path = "/webhooks/incoming/" + only().id();
      for (String page : List.of("/webhooks", "/webhooks/incoming/new", path, path + "/delete")) {
        String html = Html.checked(app.admin().get(page).expect(200));
        assertThat(html).doesNotContain("Incoming", "Who signs", "Remove");
      }
      if (!language.equals("fr")) {
        app.close();
      }
    }
  }

  @Test
  void what_somebody_calls_it_stays_a_text() {
    app.admin().form("/webhooks/incoming", form(Atelier.HOSTILE)).expect(200);
    String path = "/webhooks/incoming/" + only().id();
    for (String page : List.of("/webhooks", path, path + "/delete", "/changes")) {
      assertThat(Html.checked(app.admin().get(page).expect(200))).doesNotContain("<script>alert");
    }
  }
}
