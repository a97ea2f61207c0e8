package app.musicschoolmanager.platform.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.record.upload.FileSweep;
import app.musicschoolmanager.platform.user.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is deleted by hand goes whole or not at all, and comes back the same way. */
class TrashTest {
  private static final String SALES = "/api/models/test-sale";
  private static final String PRODUCTS = "/api/models/test-product";
  private static TestApp app;

  @BeforeAll
  static void start() {
    app = Shop.app();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static String sale(TestClient client, String number, Map<String, ?> more) {
    Map<String, Object> values = new HashMap<>(more);
    values.put("number", number);
    return client.post(SALES, values).expect(201).json().get("id").asText();
  }

  private static Reply delete(TestClient client, String... ids) {
    return client.post(SALES + "/delete", Map.of("ids", List.of(ids)));
  }

  private static Reply undo(TestClient client, Reply deletion) {
    return client.post(deletion.json().get("undo").asText(), Map.of());
  }

  @Test
  void several_records_are_deleted_at_once_and_come_back_as_they_were() {
    TestClient member = app.member();
    String one =
        sale(member, "A1", Map.of("price", 12.5, "day", "2026-03-01", "extra", Map.of("a", 1)));
    String two = sale(member, "A2", Map.of("at", "2026-03-01T10:00:00Z"));
    List<JsonNode> before = List.of(read(member, one), read(member, two));

    Reply deletion = delete(member, one, two).expect(200);

    assertThat(deletion.json().get("deleted").asInt()).isEqualTo(2);
    member.get(SALES + "/" + one).expect(404);
    member.get(SALES + "/" + two).expect(404);
    assertThat(undo(member, deletion).expect(200).json().get("restored").asInt()).isEqualTo(2);
    assertThat(List.of(read(member, one), read(member, two))).isEqualTo(before);
    undo(member, deletion).expect(404);
  }

  private static JsonNode read(TestClient client, String id) {
    return client.get(SALES + "/" + id).expect(200).json();
  }

  @Test
  void one_id_that_is_missing_or_somebody_elses_keeps_all_of_them() {
    String mine = sale(app.member(), "B1", Map.of());
    String theirs = sale(app.otherMember(), "B2", Map.of());

    Reply foreign = delete(app.member(), mine, theirs).expect(404);
    Reply missing = delete(app.member(), mine, "01m7yfwpbxdxq3kaw4jcvzbq73").expect(404);

    assertThat(foreign.body()).isEqualTo(missing.body());
    app.member().get(SALES + "/" + mine).expect(200);
    app.otherMember().get(SALES + "/" + theirs).expect(200);
    delete(app.member()).expect(400);
    app.member().post(SALES + "/delete", Map.of("ids", "all")).expect(400);
    app.member().post(PRODUCTS + "/delete", Map.of("ids", List.of(mine))).expect(403);
  }

  @Test
  void nobody_takes_back_what_somebody_else_has_deleted() {
    String mine = sale(app.member(), "C1", Map.of());
    Reply deletion = delete(app.member(), mine).expect(200);

    Reply foreign = undo(app.otherMember(), deletion).expect(404);
    undo(app.admin(), deletion).expect(404);
    undo(app.anonymous(), deletion).expect(401);
    assertThat(app.otherMember().post("/api/undo/none", Map.of()).expect(404).body())
        .isEqualTo(foreign.body());
    undo(app.member(), deletion).expect(200);
  }

  @Test
  void what_went_along_comes_back_too_whosever_it_is() {
    TestClient member = app.member();
    String whole = sale(member, "D1", Map.of());
    String part = sale(member, "D2", Map.of("partOf", whole));
    String partOfPart = sale(member, "D3", Map.of("partOf", part));
    String next = sale(member, "D4", Map.of("follows", part));
    String moved = sale(member, "D5", Map.of("follows", part));

    Reply deletion = delete(member, whole, part).expect(200);
    member.get(SALES + "/" + partOfPart).expect(404);
    assertThat(read(member, next).get("follows").isNull()).isTrue();
    member.put(SALES + "/" + moved, Map.of("follows", next)).expect(200);
    undo(member, deletion).expect(200);

    assertThat(read(member, part).get("partOf").asText()).isEqualTo(whole);
    assertThat(read(member, partOfPart).get("partOf").asText()).isEqualTo(part);
    assertThat(read(member, next).get("follows").asText()).isEqualTo(part);
    assertThat(read(member, moved).get("follows").asText()).isEqualTo(next);
  }

  @Test
  void secrets_and_what_each_keeps_for_themselves_come_back() {
    JsonNode tea =
        app.admin()
            .post(PRODUCTS, Map.of("name", "Tea", "supplierKey", "sesame"))
            .expect(201)
            .json();
    String path = PRODUCTS + "/" + tea.get("id").asText();
    app.member().put(path, Map.of("note", "too strong", "starred", true)).expect(200);

    Reply gone = app.admin().delete(path).expect(204);
    app.member().get(path).expect(404);
    app.admin().post(gone.header("X-Undo").orElseThrow(), Map.of()).expect(200);

    assertThat(app.member().get(path).json().get("note").asText()).isEqualTo("too strong");
    Caller admin = new Caller(app.userId(app.admin()), "admin@example.com", Role.ADMIN);
    assertThat(
            app.services()
                .records()
                .records(Shop.PRODUCT, admin)
                .secret(tea.get("id").asText(), "supplierKey"))
        .contains("sesame");
    String kept = app.database().read(sql -> sql.query("select * from deleted_record")).toString();
    assertThat(kept).doesNotContain("sesame");
  }

  @Test
  void an_undo_that_something_stands_against_changes_nothing_and_says_why() {
    TestClient member = app.member();
    String one = sale(member, "E1", Map.of());
    String two = sale(member, "E2", Map.of());
    Reply deletion = delete(member, one, two).expect(200);
    String usurper = sale(member, "E1", Map.of());

    assertThat(undo(member, deletion).expect(409).json().get("detail").asText())
        .contains("Another record has the same Number (E1) by now");
    member.get(SALES + "/" + two).expect(404);

    member.delete(SALES + "/" + usurper).expect(204);
    undo(member, deletion).expect(200);
    member.get(SALES + "/" + two).expect(200);
  }

  @Test
  void an_undo_does_not_point_to_what_is_gone_meanwhile() {
    String product =
        app.admin().post(PRODUCTS, Map.of("name", "Mate")).expect(201).json().get("id").asText();
    String sale = sale(app.member(), "F1", Map.of("product", product));
    app.admin().delete(PRODUCTS + "/" + product).expect(409);
    Reply deletion = delete(app.member(), sale).expect(200);
    app.admin().delete(PRODUCTS + "/" + product).expect(204);

    assertThat(undo(app.member(), deletion).expect(409).json().get("detail").asText())
        .contains("Something that Sale (F1) points to is gone by now");
  }

  @Test
  void the_trail_tells_of_what_goes_and_of_what_comes_back(@TempDir Path folder) {
    try (Shop shop = new Shop(folder)) {
      Entry whole = shop.sales(Shop.ADA).create(Shop.sale("1"));
      Entry part = shop.sales(Shop.ADA).create(Shop.sale("2").with("partOf", whole.id()));
      Entry next = shop.sales(Shop.ADA).create(Shop.sale("3").with("follows", part.id()));
      shop.changes.clear();

      String deletion = shop.sales(Shop.ADA).trash(List.of(whole.id()), null);
      new Trash(shop.store).undo(deletion, Shop.ADA);

      assertThat(shop.changes)
          .extracting(change -> change.kind() + " " + change.recordId())
          .containsExactly(
              "UPDATED " + next.id(),
              "DELETED " + part.id(),
              "DELETED " + whole.id(),
              "CREATED " + whole.id(),
              "CREATED " + part.id(),
              "UPDATED " + next.id());
      assertThat(shop.changes).extracting(Change::actorId).containsOnly("ada");
      assertThat(shop.changes.get(3).after()).isEqualTo(whole.values());
    }
  }

  @Test
  void files_stay_as_long_as_the_deletion_can_be_taken_back() {
    String sale = sale(app.member(), "G1", Map.of());
    Path receipt = receipt(sale);
    Reply deletion = delete(app.member(), sale).expect(200);

    new FileSweep(app.services().records()).run();
    new Trash(app.services().records()).purge();
    assertThat(receipt).exists();
    app.member().get(SALES + "/" + sale + "/files/receipt").expect(404);
    undo(app.member(), deletion).expect(200);
    assertThat(app.member().get(SALES + "/" + sale + "/files/receipt").expect(200).body())
        .isEqualTo("Paid");

    Reply again = delete(app.member(), sale).expect(200);
    app.clock().advance(Trash.KEPT.plusSeconds(1));
    undo(app.member(), again).expect(404);
    delete(app.member(), sale(app.member(), "G2", Map.of())).expect(200);
    assertThat(receipt).doesNotExist();
  }

  private static Path receipt(String sale) {
    Caller member = new Caller(app.userId(app.member()), "member@example.com", Role.MEMBER);
    Records sales = app.services().records().records(Shop.SALE, member);
    Field field = Shop.SALE.field("receipt").orElseThrow();
    var files = app.services().records().files();
    var file = files.receive(new ByteArrayInputStream("Paid".getBytes(UTF_8)), "r.txt");
    sales.attach(sale, field, file);
    Path content = app.folder().resolve("files").resolve(file.id());
    assertThat(Files.exists(content)).isTrue();
    return content;
  }
}
