package app.musicschoolmanager.platform.audit;

import static app.musicschoolmanager.platform.rule.Devices.DEVICES;
import static app.musicschoolmanager.platform.rule.Devices.LOANS;
import static app.musicschoolmanager.platform.rule.Devices.PLACES;
import static app.musicschoolmanager.platform.rule.Devices.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.page.Html;
import app.musicschoolmanager.platform.rule.Devices;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The history of what members see tells them nothing of what they may not see. */
class IndirectChangesTest {
  private static final String WHO = "Max Member";

  private final Devices devices = new Devices();
  private final TestApp app = devices.app;
  private final TestClient admin = app.admin();
  private final TestClient member = app.member();
  private final TestClient other = app.otherMember();
  private final String device = devices.device();
  private final String path = DEVICES + "/" + device;

  @AfterEach
  void stop() {
    devices.close();
  }

  private static JsonNode newest(TestClient reader, String record) {
    return reader.get(record + "/changes?limit=1").expect(200).json().at("/items/0");
  }

  private String page(TestClient reader) {
    String record = "/models/test-device/" + device;
    return Html.checked(reader.get(record + "/history").expect(200))
        + Html.checked(reader.get(record).expect(200));
  }

  private String lent() {
    Map<String, Object> values = new HashMap<>(devices.loan());
    values.put("device", device);
    return id(member.post(LOANS, values));
  }

  private void lendBy(String action) {
    Map<String, String> input =
        Map.of("device", device, "borrower", app.userId(member), "until", devices.today(3));
    member.post("/api/actions/" + action, input).expect(200);
  }

  @Test
  void a_total_changes_by_itself_for_members_and_by_somebody_for_administrators() {
    lent();
    JsonNode change = newest(other, path);
    assertThat(change.at("/changes/loans/after").asInt()).isEqualTo(1);
    assertThat(change.get("user").isNull()).isTrue();
    assertThat(change.get("indirect").asBoolean()).isTrue();
    assertThat(page(other))
        .contains("The app itself", "because something else changed")
        .doesNotContain(WHO);
    assertThat(newest(admin, path).at("/user/name").asText()).isEqualTo(WHO);
    assertThat(page(admin)).contains(WHO, "because something else changed");
    assertThat(admin.get("/changes").expect(200).body()).contains(WHO);
  }

  @Test
  void everybody_is_told_of_themselves() {
    lent();
    assertThat(newest(member, path).at("/user/name").asText()).isEqualTo(WHO);
    assertThat(page(member)).contains(WHO);
  }

  @Test
  void an_action_that_reaches_further_stands_for_whoever_ran_it() {
    lendBy(Devices.LEND);
    JsonNode change = newest(other, path);
    assertThat(change.at("/changes/lentUntil/after").asText()).isEqualTo(devices.today(3));
    assertThat(change.get("user").isNull()).isTrue();
    assertThat(change.get("via").asText()).isEqualTo("action:lend");
    assertThat(page(other)).contains("The app itself", "by “Lend out”").doesNotContain(WHO);
    assertThat(newest(admin, path).at("/user/name").asText()).isEqualTo(WHO);
  }

  @Test
  void what_somebody_does_by_hand_or_could_tells_who_it_was() {
    member.put(path, Map.of("lentUntil", devices.today(1))).expect(200);
    assertThat(newest(other, path).at("/user/name").asText()).isEqualTo(WHO);
    lendBy(Devices.LEND_BY_HAND);
    assertThat(newest(other, path).at("/user/name").asText()).isEqualTo(WHO);
    assertThat(newest(other, path).get("indirect").asBoolean()).isFalse();
  }

  @Test
  void what_a_deletion_and_taking_it_back_entail_tells_nobody_who_it_was() {
    String place = PLACES + "/" + id(member.post(PLACES, Map.of("name", "Shelf")));
    Map<String, Object> values = devices.loan();
    values.put("borrower", app.userId(other));
    values.put("place", place.replaceAll(".*/", ""));
    String loan = LOANS + "/" + id(admin.post(LOANS, values));
    Map<String, Object> ids = Map.of("ids", List.of(place.replaceAll(".*/", "")));
    String undo = member.post(PLACES + "/delete", ids).expect(200).json().get("undo").asText();
    assertThat(newest(other, loan).at("/changes/place").has("before")).isTrue();
    assertThat(newest(other, loan).get("user").isNull()).isTrue();
    member.post(undo, Map.of()).expect(200);
    assertThat(newest(other, loan).at("/changes/place").has("after")).isTrue();
    assertThat(newest(other, loan).get("user").isNull()).isTrue();
    assertThat(newest(admin, loan).at("/user/name").asText()).isEqualTo(WHO);
    assertThat(newest(other, place).at("/user/name").asText()).isEqualTo(WHO);
  }

  @Test
  void a_deletion_changes_totals_by_itself() {
    String loan = lent();
    member.delete(LOANS + "/" + loan).expect(204);
    assertThat(newest(other, path).at("/changes/loans/after").asInt()).isZero();
    assertThat(newest(other, path).get("user").isNull()).isTrue();
  }
}
