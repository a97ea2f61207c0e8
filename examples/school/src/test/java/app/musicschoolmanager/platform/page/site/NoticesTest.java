package app.musicschoolmanager.platform.page.site;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.page.Atelier;
import app.musicschoolmanager.platform.page.Html;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What pages say about what was just done. */
class NoticesTest {
  private static TestApp app;

  @BeforeAll
  static void start() {
    app = Atelier.open();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void a_notice_may_offer_a_button() {
    assertThat(page("+Deleted.\u001fUndo\u001f/undo/7"))
        .contains("Deleted.", "action=\"/undo/7\"", ">Undo</button>", "data-toast=\"staying\"");
  }

  @Test
  void a_button_leads_nowhere_but_into_the_app() {
    assertThat(page("+Deleted.\u001fUndo\u001fhttps://evil.example/x")).contains("action=\"/\"");
    assertThat(page("+Deleted.\u001fUndo\u001f//evil.example/x")).contains("action=\"/\"");
  }

  @Test
  void what_went_well_goes_by_itself_and_a_fault_stays() {
    assertThat(page("+Saved.")).contains("data-toast=\"passing\"");
    assertThat(page("-Not saved.")).contains("data-toast=\"staying\"", "notice toast-note bad");
  }

  private static String page(String notice) {
    byte[] text = notice.getBytes(StandardCharsets.UTF_8);
    String cookie = Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    TestClient nobody = app.anonymous();
    return Html.checked(
        nobody.send(nobody.request("/login").header("Cookie", "notice=" + cookie).GET()));
  }
}
