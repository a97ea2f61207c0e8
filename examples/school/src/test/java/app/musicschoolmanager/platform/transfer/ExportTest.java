package app.musicschoolmanager.platform.transfer;

import static app.musicschoolmanager.platform.transfer.Depot.PARCELS;
import static app.musicschoolmanager.platform.transfer.Depot.parcel;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient.Reply;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What comes out of the app as CSV. */
class ExportTest {
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

  private List<String> lines(String address) {
    return app.member().get(address).expect(200).body().lines().toList();
  }

  private void many(int parcels) {
    StringBuilder csv = new StringBuilder("label,pieces,content\n");
    IntStream.rangeClosed(1, parcels)
        .forEach(i -> csv.append("P%04d,%d,%s\n".formatted(i, i, "much ".repeat(20))));
    ImportTest.send(app.member(), PARCELS + "/import", csv.toString().getBytes(UTF_8)).expect(201);
  }

  @Test
  void all_that_a_list_shows_is_exported_on_whichever_page_it_stands() {
    many(4_100);

    for (String order : List.of("label", "pieces", "createdAt", "")) {
      assertThat(lines(PARCELS + "/export?columns=label,pieces&limit=20&orderBy=" + order))
          .hasSize(4_101)
          .contains("label,pieces", "P0001,1", "P4100,4100")
          .doesNotHaveDuplicates();
    }
    assertThat(lines(PARCELS + "/export?orderBy=-label&columns=label&search=much"))
        .hasSize(4_101)
        .startsWith("label", "P4100", "P4099")
        .endsWith("P0001");
    assertThat(lines(PARCELS + "/export?pieces=7&columns=label")).containsExactly("label", "P0007");
  }

  @Test
  void whoever_asks_for_the_head_of_an_export_gets_it_without_an_export_being_made() {
    many(3);

    Reply head = head("/export?columns=label").expect(200);

    assertThat(head.header("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(head.header("Content-Disposition").orElseThrow()).startsWith("attachment;");
    assertThat(head.header("Content-Length")).isEmpty();
    head("/export?columns=nothing").expect(400);
    head("/export?orderBy=nothing").expect(400);
    assertThat(head("/export?nothing=1").expect(400).header("Content-Disposition")).isEmpty();
  }

  private Reply head(String address) {
    HttpRequest.Builder request = app.member().request(PARCELS + address);
    return app.member().send(request.method("HEAD", BodyPublishers.noBody()));
  }

  @Test
  void programs_get_names_and_the_values_of_the_api() {
    String place = Depot.place(app, "Hall 1");
    parcel(
        app.member(),
        Map.of(
            "label",
            "A, \"quoted\"",
            "worth",
            1234.5,
            "fragile",
            true,
            "day",
            "2026-03-31",
            "sentAt",
            "2026-03-31T14:30:00Z",
            "state",
            "gone",
            "place",
            place,
            "extra",
            Map.of("a", 1)));

    Reply reply = app.member().get(PARCELS + "/export").expect(200);

    assertThat(reply.header("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(reply.header("Content-Disposition"))
        .hasValueSatisfying(
            it -> assertThat(it).matches("attachment; filename=\"test-parcel-[0-9-]{10}\\.csv\""));
    assertThat(reply.body())
        .startsWith(
            "label,content,pieces,weight,worth,fragile,day,sentAt,state,extra,slip,place,after,"
                + "id,createdAt,updatedAt\r\n")
        .contains(
            "\"A, \"\"quoted\"\"\",,1,,1234.50,true,2026-03-31,2026-03-31T14:30:00Z,gone,"
                + "\"{\"\"a\"\":1}\",,"
                + place
                + ",,");
  }

  @Test
  void people_get_labels_and_numbers_that_their_spreadsheet_understands() {
    app = Depot.open("de");
    String place = Depot.place(app, "Halle 1");
    String id =
        parcel(
            app.member(),
            Map.of(
                "label",
                "Ä",
                "worth",
                -1234.5,
                "fragile",
                true,
                "sentAt",
                "2026-03-31T14:30:00Z",
                "state",
                "gone",
                "place",
                place));

    String csv = app.member().get("/models/test-parcel/export.csv").expect(200).body();

    assertThat(csv).startsWith("\ufeffLabel;Content;Pieces;Weight;Worth;");
    assertThat(csv).contains(";Place (Kennung);After (Kennung);Kennung;");
    assertThat(csv).contains("Ä;;1;;-1234,50;Ja;;2026-03-31 14:30:00;Gone;;;Halle 1;;" + place);
    assertThat(csv).contains(";" + id + ";");
    assertThat(lines("/models/test-parcel/export.csv?columns=label,place"))
        .containsExactly("\ufeffLabel;Place", "Ä;Halle 1");
    app.close();
  }

  @Test
  void a_text_never_becomes_a_formula_but_a_number_stays_one() {
    for (String risky :
        List.of("=1+1", "+41 44", "-2", "@SUM(A1)", "\tx", "'=1", "＝1", "plain", "it's")) {
      parcel(app.member(), Map.of("label", "x" + risky.strip(), "content", risky, "worth", -3));
    }

    List<String> cells = lines(PARCELS + "/export?columns=content,worth");

    assertThat(cells)
        .containsExactlyInAnyOrder(
            "content,worth",
            "'=1+1,-3.00",
            "'+41 44,-3.00",
            "'-2,-3.00",
            "'@SUM(A1),-3.00",
            "'\tx,-3.00",
            "''=1,-3.00",
            "'＝1,-3.00",
            "plain,-3.00",
            "it's,-3.00");
  }

  @Test
  void nobody_exports_what_they_may_not_read() {
    parcel(app.member(), Map.of("label", "Mine", "code", "sesame"));
    parcel(app.otherMember(), Map.of("label", "Theirs"));

    for (String address : List.of(PARCELS + "/export", "/models/test-parcel/export.csv")) {
      String csv = app.member().get(address).expect(200).body();
      assertThat(csv).contains("Mine").doesNotContain("Theirs", "sesame", "Code", "code");
      assertThat(app.otherMember().get(address).body()).contains("Theirs").doesNotContain("Mine");
    }
    app.member().get(PARCELS + "/export?columns=label,code").expect(400);
    app.member().get(PARCELS + "/export?code=sesame").expect(400);
    app.member().get(PARCELS + "/export?orderBy=code").expect(400);
    app.member().get("/api/models/nothing/export").expect(404);
    app.anonymous().get(PARCELS + "/export").expect(401);
  }

  @Test
  void an_export_that_fails_half_way_does_not_look_whole() {
    many(2_100);
    app.database()
        .write(sql ->
            sql.execute("update \"test_parcel\" set \"extra\" = '{' where \"label\" = 'P2050'"));

    assertThatThrownBy(() -> app.member().get(PARCELS + "/export?orderBy=label"))
        .isInstanceOf(UncheckedIOException.class);
    app.member().get(PARCELS + "/export?orderBy=label&search=P0001").expect(200);
  }
}
