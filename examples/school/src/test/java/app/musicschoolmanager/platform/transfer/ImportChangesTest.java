package app.musicschoolmanager.platform.transfer;

import static app.musicschoolmanager.platform.transfer.Depot.PARCELS;
import static app.musicschoolmanager.platform.transfer.Depot.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rows of a CSV file that mean records which are there already. */
class ImportChangesTest {
  private static TestApp app;

  @BeforeAll
  static void open() {
    app = Depot.open("en");
  }

  @AfterAll
  static void close() {
    app.close();
  }

  @AfterEach
  void empty() {
    Depot.empty(app);
  }

  private static Reply imported(String csv) {
    byte[] file = csv.getBytes(StandardCharsets.UTF_8);
    return ImportTest.send(app.member(), PARCELS + "/import", file);
  }

  private static Reply tried(String csv) {
    byte[] file = csv.getBytes(StandardCharsets.UTF_8);
    return ImportTest.send(app.member(), PARCELS + "/import?dryRun=true", file);
  }

  private static List<JsonNode> parcels() {
    List<JsonNode> items = new ArrayList<>();
    Reply list = app.member().get(PARCELS + "?orderBy=label").expect(200);
    list.json().get("items").forEach(items::add);
    return items;
  }

  private static void put(String id, String content) {
    Map<String, Object> values = new HashMap<>();
    values.put("content", content);
    app.member().put(PARCELS + "/" + id, values).expect(200);
  }

  @Test
  void what_was_exported_and_left_as_it_is_changes_nothing() {
    String place = Depot.place(app, "Hall");
    parcel(
        app.member(),
        Map.of(
            "label",
            "=A",
            "content",
            "two\nlines",
            "worth",
            1234.5,
            "weight",
            0.5,
            "fragile",
            true,
            "day",
            "2026-03-04",
            "sentAt",
            "2026-03-31T14:30:00.125Z",
            "state",
            "gone",
            "code",
            "sesame",
            "place",
            place));
    parcel(app.member(), Map.of("label", "B", "extra", List.of(1.50, "x")));
    List<JsonNode> before = parcels();
    for (String export : List.of(PARCELS + "/export", "/models/test-parcel/export.csv")) {
      String csv = app.member().get(export).expect(200).body();

      JsonNode report = imported(csv).expect(201).json();

      assertThat(report.get("unchanged").asInt()).as(csv).isEqualTo(2);
      assertThat(report.get("updated").asInt()).isZero();
      assertThat(report.get("created").asInt()).isZero();
      assertThat(parcels()).isEqualTo(before);
    }
  }

  @Test
  void a_row_changes_the_record_that_it_means_in_the_columns_of_the_file() {
    String a = parcel(app.member(), Map.of("label", "A", "content", "kept", "worth", 5));
    parcel(app.member(), Map.of("label", "B", "worth", 5));
    String csv = "id,label,worth\n" + a + ",Again,7\n,C,1\n";

    JsonNode tried = tried(csv).expect(200).json();
    assertThat(List.of(tried.get("new").asInt(), tried.get("changed").asInt()))
        .containsExactly(1, 1);
    assertThat(parcels()).hasSize(2);
    JsonNode done = imported(csv).expect(201).json();
    assertThat(List.of(done.get("created").asInt(), done.get("updated").asInt()))
        .containsExactly(1, 1);
    JsonNode changed = app.member().get(PARCELS + "/" + a).json();
    assertThat(changed.get("label").asText()).isEqualTo("Again");
    assertThat(changed.get("content").asText()).isEqualTo("kept");
    assertThat(changed.get("worth").asInt()).isEqualTo(7);

    JsonNode byLabel = imported("label,worth,content\nB,,now\nNew,1,\n").expect(201).json();
    assertThat(List.of(byLabel.get("created").asInt(), byLabel.get("updated").asInt()))
        .containsExactly(1, 1);
    assertThat(parcels()).hasSize(4);
    assertThat(parcels().get(1).get("worth").isNull()).isTrue();
    byte[] again = "label\nB\n".getBytes(StandardCharsets.UTF_8);
    ImportTest.send(app.member(), PARCELS + "/import?by=none", again).expect(422);
    ImportTest.send(app.member(), PARCELS + "/import?by=worth", again).expect(400);
    assertThat(
            app.member()
                .get(PARCELS + "/" + a + "/changes")
                .expect(200)
                .json()
                .at("/items/0/via")
                .asText())
        .isEqualTo("import");
  }

  @Test
  void an_import_overwrites_nothing_that_was_changed_since_its_file_was_written() {
    String id = parcel(app.member(), Map.of("label", "A"));
    for (String export : List.of(PARCELS + "/export", "/models/test-parcel/export.csv")) {
      String csv = app.member().get(export).expect(200).body();
      app.clock().advance(Duration.ofSeconds(5));
      put(id, "by B");

      Reply refused = imported(csv.replaceFirst("\nA,", "\nZ,")).expect(422);
      assertThat(refused.body()).contains("rows[2].updatedAt", "stale");
      assertThat(parcels().getFirst().get("label").asText()).isEqualTo("A");
      app.clock().advance(Duration.ofSeconds(5));
      put(id, null);
    }
  }

  @Test
  void a_row_that_means_somebody_elses_record_is_like_one_that_means_none() {
    String theirs = parcel(app.otherMember(), Map.of("label", "Theirs"));
    String missing = theirs.substring(0, 25) + (theirs.endsWith("0") ? "1" : "0");

    JsonNode foreign = imported("id,label\n" + theirs + ",Mine\n").expect(201).json();
    JsonNode none = imported("id,label\n" + missing + ",Mine too\n").expect(201).json();
    assertThat(foreign).isEqualTo(none);
    assertThat(foreign.get("created").asInt()).isEqualTo(1);
    imported("label\nTheirs\n").expect(201);
    assertThat(parcels()).hasSize(3);
    assertThat(app.otherMember().get(PARCELS + "/" + theirs).json().get("label").asText())
        .isEqualTo("Theirs");
    String own = parcels().getFirst().get("id").asText();
    assertThat(imported("id,label\n" + own + ",X\n" + own + ",Y\n").expect(422).body())
        .contains("rows[3].id", "twice");
  }
}
