package app.musicschoolmanager.platform.transfer;

import static app.musicschoolmanager.platform.transfer.Depot.PARCELS;
import static app.musicschoolmanager.platform.transfer.Depot.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What comes into the app as CSV. */
class ImportTest {
  private static TestApp english;
  private TestApp app = english;

  @BeforeAll
  static void open() {
    english = Depot.open("en");
  }

  @AfterAll
  static void close() {
    english.close();
  }

  @AfterEach
  void empty() {
    Depot.empty(english);
  }

  static Reply send(TestClient client, String path, byte[] file) {
    String start =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rows.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n";
    List<byte[]> body =
        List.of(
            start.getBytes(StandardCharsets.UTF_8),
            file,
            "\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
    return client.send(
        client
            .request(path)
            .header("Content-Type", "multipart/form-data; boundary=part")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofByteArrays(body)));
  }

  private Reply imported(String csv) {
    return send(app.member(), PARCELS + "/import", csv.getBytes(StandardCharsets.UTF_8));
  }

  private Reply tried(String csv) {
    return send(
        app.member(), PARCELS + "/import?dryRun=true", csv.getBytes(StandardCharsets.UTF_8));
  }

  private List<JsonNode> parcels() {
    List<JsonNode> items = new ArrayList<>();
    app.member()
        .get(PARCELS + "?orderBy=label")
        .expect(200)
        .json()
        .get("items")
        .forEach(items::add);
    return items;
  }

  @Test
  void each_row_becomes_a_record_with_the_checks_of_any_other() {
    String place = Depot.place(app, "Hall 1");

    JsonNode report =
        imported(
                """
                Label,Content,pieces,WORTH,Fragile,Day,Sent at,State,Place,Code,Colour
                A,,3,1234.5,yes,2026-03-31,2026-03-31T14:30:00Z,Gone,Hall 1,sesame,red
                "B, or ""b"\"","two
                lines",,,,,,open,%s,,
                """
                    .formatted(place))
            .expect(201)
            .json();

    assertThat(report.get("created").asInt()).isEqualTo(2);
    assertThat(report.at("/columns/10/field").isNull()).isTrue();
    JsonNode first = parcels().getFirst();
    assertThat(first.get("pieces").asInt()).isEqualTo(3);
    assertThat(first.get("worth").decimalValue()).isEqualByComparingTo("1234.5");
    assertThat(first.get("fragile").asBoolean()).isTrue();
    assertThat(first.get("day").asText()).isEqualTo("2026-03-31");
    assertThat(first.get("sentAt").asText()).isEqualTo("2026-03-31T14:30:00Z");
    assertThat(first.get("state").asText()).isEqualTo("gone");
    assertThat(first.get("place").asText()).isEqualTo(place);
    JsonNode second = parcels().getLast();
    assertThat(second.get("pieces").asInt()).as("the default of what is required").isEqualTo(1);
    assertThat(second.get("fragile").isNull()).isTrue();
    assertThat(second.get("place").asText()).isEqualTo(place);
  }

  @Test
  void everything_that_is_wrong_is_said_by_row_and_field_and_nothing_is_kept() {
    Depot.place(app, "Twin");
    Depot.place(app, "Twin");
    parcel(app.member(), Map.of("label", "Taken"));
    String csv =
        """
        label,pieces,worth,state,place,day
        Good,1,1,open,,2026-01-01
        ,none,1.234.5,lost,Nowhere,2026-02-30
        Taken,0,1,open,Twin,03/04/2026
        Good,1,1,open,,
        Far,1,1,open,,9999-12-31
        """;

    Reply refused = imported(csv).expect(422);
    JsonNode tried = tried(csv).expect(200).json();

    Map<String, String> faults = new HashMap<>();
    refused
        .json()
        .get("errors")
        .forEach(e -> faults.put(e.get("field").asText(), e.get("code").asText()));
    assertThat(faults)
        .containsOnly(
            Map.entry("rows[3].label", "required"),
            Map.entry("rows[3].pieces", "type"),
            Map.entry("rows[3].worth", "type"),
            Map.entry("rows[3].state", "options"),
            Map.entry("rows[3].place", "unfound"),
            Map.entry("rows[3].day", "type"),
            Map.entry("rows[4].pieces", "min"),
            Map.entry("rows[4].place", "several"),
            Map.entry("rows[4].day", "ambiguous"),
            Map.entry("rows[5].label", "twice"),
            Map.entry("rows[6].day", "max"));
    assertThat(tried.get("faulty").asInt()).isEqualTo(4);
    assertThat(tried.get("faults")).hasSize(11);
    assertThat(parcels()).hasSize(1);
  }

  @Test
  void a_trial_keeps_nothing_even_if_all_is_in_order() {
    JsonNode report = tried("label\nA\nB\n").expect(200).json();
    assertThat(report.get("rows").asInt()).isEqualTo(2);
    assertThat(report.get("faulty").asInt()).isZero();
    assertThat(report.get("created").asInt()).isZero();
    assertThat(parcels()).isEmpty();
    tried("label\nA\n").expect(200);
    send(app.member(), PARCELS + "/import?dryRun=perhaps", "label\nA\n".getBytes()).expect(400);
  }

  @Test
  void what_was_exported_comes_back_as_it_was() {
    String place = Depot.place(app, "=Hall");
    for (String text : List.of("=1+1", "+41", "'=x", "''-y", "plain, \"quoted\"", "two\nlines")) {
      parcel(
          app.member(),
          Map.of(
              "label",
              "L" + text.replace('\n', ' '),
              "content",
              text,
              "worth",
              -1234.5,
              "weight",
              0.125,
              "fragile",
              text.length() > 4,
              "day",
              "2026-03-31",
              "sentAt",
              "2026-03-31T14:30:00Z",
              "state",
              "gone",
              "extra",
              Map.of("a", "é"),
              "place",
              place));
    }
    for (String export : List.of(PARCELS + "/export", "/models/test-parcel/export.csv")) {
      List<JsonNode> before = parcels();
      String csv = app.member().get(export).expect(200).body();
      before.forEach(item -> app.member().delete(PARCELS + "/" + item.get("id").asText()));

      imported(csv).expect(201);

      List<JsonNode> after = parcels();
      assertThat(after).hasSameSizeAs(before);
      for (int i = 0; i < after.size(); i++) {
        assertThat(own(after.get(i))).isEqualTo(own(before.get(i)));
      }
    }
  }

  private static JsonNode own(JsonNode item) {
    return ((ObjectNode) item.deepCopy()).without(List.of("id", "createdAt", "updatedAt"));
  }

  @Test
  void a_german_spreadsheet_is_understood() {
    app = Depot.open("de");
    Depot.place(app, "Köln");
    String csv =
        "Label;Worth;Weight;Fragile;Day;Sent at;Place\r\n"
            + "Ä;1.234,50 €;0,125;ja;31.3.2026;1.4.26 16:30;Köln\r\n";

    send(app.member(), PARCELS + "/import", csv.getBytes(Charset.forName("windows-1252")))
        .expect(201);

    JsonNode item = parcels().getFirst();
    assertThat(item.get("label").asText()).isEqualTo("Ä");
    assertThat(item.get("worth").decimalValue()).isEqualByComparingTo("1234.50");
    assertThat(item.get("weight").decimalValue()).isEqualByComparingTo("0.125");
    assertThat(item.get("day").asText()).isEqualTo("2026-03-31");
    assertThat(item.get("sentAt").asText()).startsWith("2026-04-01T");
    app.close();
  }

  @Test
  void the_other_rows_of_a_file_show_how_its_dates_and_numbers_are_meant() {
    imported("label,day,weight\nA,03/04/2026,\"1,234\"\nB,31/03/2026,\"0,5\"\n").expect(201);
    assertThat(parcels().getFirst().get("day").asText()).isEqualTo("2026-04-03");
    assertThat(parcels().getFirst().get("weight").decimalValue()).isEqualByComparingTo("1.234");
  }

  @Test
  void a_file_that_is_no_csv_or_too_large_is_refused_whole() {
    assertThat(imported("label\n").expect(422).body()).contains("no rows");
    assertThat(imported("label,day\nA,\"open\n").expect(422).body()).contains("row 2");
    assertThat(imported("other\nA\n").expect(422).body()).contains("No column");
    assertThat(imported("label\nA,B\n").expect(422).body()).contains("row 2");
    assertThat(imported("PK\u0003\u0004\u0000\u0000\nx").expect(422).body()).contains("row 1");
    assertThat(imported("label\n" + "x\n".repeat(CsvFile.MOST_ROWS + 1)).expect(422).body())
        .contains("more than 10000 rows");
    send(app.member(), PARCELS + "/import", new byte[CsvFile.MOST_BYTES + 1]).expect(413);
    app.member().post(PARCELS + "/import", Map.of()).expect(415);
    assertThat(parcels()).isEmpty();
  }

  @Test
  void nobody_imports_what_they_may_not_write_nor_points_to_what_they_may_not_see() {
    byte[] places = "name\nSomewhere\n".getBytes();
    send(app.member(), "/api/models/test-place/import", places).expect(403);
    send(app.admin(), "/api/models/test-place/import", places).expect(201);
    send(app.anonymous(), PARCELS + "/import", "label\nA\n".getBytes()).expect(401);
    String theirs = parcel(app.otherMember(), Map.of("label", "Theirs"));
    Reply foreign = imported("label,after\nA," + theirs + "\n").expect(422);
    Reply byTitle = imported("label,after\nA,Theirs\n").expect(422);
    Reply missing = imported("label,after\nA,Missing\n").expect(422);
    assertThat(byTitle.body().replace("Theirs", "Missing")).isEqualTo(missing.body());
    assertThat(foreign.body().replace(theirs, "Missing")).isEqualTo(missing.body());
    imported("label,ownerId\nA," + app.userId(app.otherMember()) + "\n").expect(201);
    assertThat(parcels()).hasSize(1);
  }

  @Test
  void a_row_may_point_to_one_before_it() {
    imported("label,after\nA,\nB,A\n").expect(201);
    assertThat(parcels().getLast().get("after")).isEqualTo(parcels().getFirst().get("id"));
  }
}
