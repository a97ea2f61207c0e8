package app.musicschoolmanager.platform.sight;

import static app.musicschoolmanager.platform.sight.Nursery.BOOKINGS;
import static app.musicschoolmanager.platform.sight.Nursery.REPORTS;
import static app.musicschoolmanager.platform.sight.Nursery.id;
import static app.musicschoolmanager.platform.sight.Nursery.told;
import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fields that hold people: chosen by name, kept by id, shown by name. */
class PersonFieldTest {
  private Nursery nursery;
  private TestClient admin;
  private TestClient member;
  private String max;
  private String olga;

  @BeforeEach
  void open() {
    nursery = Nursery.open();
    admin = nursery.admin;
    member = nursery.guardian;
    max = nursery.app.userId(member);
    olga = nursery.app.userId(nursery.other);
  }

  @AfterEach
  void close() {
    nursery.close();
  }

  @Test
  void whoever_creates_a_record_stands_in_it_unless_somebody_else_is_named() {
    Reply mine = member.post(BOOKINGS, Map.of("room", "Red")).expect(201);
    Reply asked = member.post(BOOKINGS, Map.of("room", "Red", "bookedBy", "caller")).expect(201);
    Reply theirs = admin.post(BOOKINGS, Map.of("room", "Red", "bookedBy", olga)).expect(201);

    assertThat(mine.json().get("bookedBy").asText()).isEqualTo(max);
    assertThat(asked.json().get("bookedBy").asText()).isEqualTo(max);
    assertThat(theirs.json().get("bookedBy").asText()).isEqualTo(olga);
    assertThat(member.get("/models/test-booking/new").expect(200).body())
        .containsPattern("value=\"" + max + "\"[^>]* selected");
  }

  @Test
  void people_are_shown_by_name_and_nobody_tells_members_an_address() {
    String booking =
        id(admin.post(BOOKINGS, Map.of("room", "Red", "bookedBy", max, "approver", olga)));
    for (String path :
        new String[] {
          "/models/test-booking",
          "/models/test-booking/" + booking,
          "/models/test-booking/" + booking + "/edit",
          "/models/test-booking/export.csv",
          "/models/test-booking/" + booking + "/changes",
          "/people/choices?search=olg",
          "/api/people"
        }) {
      Reply reply = member.get(path);
      if (reply.status() != 404) {
        assertThat(reply.expect(200).body())
            .as(path)
            .contains("Olga Other")
            .doesNotContain("other@example.com");
      }
    }
    assertThat(member.get("/people/choices?search=other@").body()).doesNotContain("Olga");
    assertThat(member.get("/api/people?search=example").json().get("items")).isEmpty();
    assertThat(admin.get("/people/choices?search=other@").body()).contains("Olga Other");
    assertThat(admin.get("/api/people?search=olga").json().at("/items/0/email").asText())
        .isEqualTo("other@example.com");
    nursery.app.anonymous().get("/api/people").expect(401);
  }

  @Test
  void whoever_has_left_is_still_shown_but_no_longer_chosen() {
    String booking = id(admin.post(BOOKINGS, Map.of("room", "Red", "bookedBy", olga)));
    admin.put("/api/users/" + olga, Map.of("active", false)).expect(200);

    assertThat(admin.get("/models/test-booking/" + booking).body()).contains("Olga Other");
    assertThat(admin.get("/people/choices?search=olga").json().get("items")).isEmpty();
    admin.put(BOOKINGS + "/" + booking, Map.of("room", "Blue", "bookedBy", olga)).expect(200);
    Reply refused = admin.post(BOOKINGS, Map.of("room", "Red", "bookedBy", olga)).expect(422);
    assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("person");
    admin.post(BOOKINGS, Map.of("room", "Red", "bookedBy", "nobody")).expect(422);
  }

  @Test
  void a_form_takes_names_that_fit_one_person() {
    Map<String, String> form = new HashMap<>(Map.of("room", "Green", "state", "open"));
    form.put("bookedBy.search", "Olga Other");
    admin.form("/models/test-booking/new", form).expect(303);
    assertThat(told(admin, BOOKINGS + "?bookedBy=" + olga, "room")).containsExactly("Green");
    form.put("bookedBy.search", "other@example.com");
    admin.form("/models/test-booking/new", form).expect(303);
    form.put("bookedBy.search", "nobody at all");
    admin.form("/models/test-booking/new", form).expect(422);
  }

  @Test
  void files_name_people_and_administrators_addresses_too() {
    Reply imported =
        Nursery.send(
            admin,
            BOOKINGS + "/import",
            "b.csv",
            "Room,Booked by\nOne,Olga Other\nTwo,other@example.com\nThree,%s\nFour,\n"
                .formatted(max));
    assertThat(imported.expect(201).json().get("created").asInt()).isEqualTo(4);
    assertThat(told(admin, BOOKINGS + "?bookedBy=" + olga + "&orderBy=room", "room"))
        .containsExactly("One", "Two");
    assertThat(told(admin, BOOKINGS + "?bookedBy=caller", "room")).containsExactly("Four");
    assertThat(admin.get("/models/test-booking/export.csv").body()).contains("One,Olga Other");
    Nursery.send(member, BOOKINGS + "/import", "b.csv", "Room,Booked by\nX,member@example.com\n")
        .expect(422);
  }

  @Test
  void a_stamp_notes_who_it_was_and_nobody_says_otherwise() {
    String child = nursery.child("Mia", member);
    JsonNode report =
        member.post(REPORTS, Map.of("title", "Day", "child", child)).expect(201).json();
    assertThat(report.get("writer").asText()).isEqualTo(max);
    String path = REPORTS + "/" + report.get("id").asText();
    member.put(path, Map.of("writer", olga)).expect(422);
    assertThat(admin.put(path, Map.of("title", "A day")).json().get("writer").asText())
        .isEqualTo(max);
  }

  @Test
  void rules_know_people_from_each_other() {
    String booking =
        id(admin.post(BOOKINGS, Map.of("room", "Red", "bookedBy", max, "approver", olga)));
    Reply refused = member.put(BOOKINGS + "/" + booking, Map.of("state", "ok")).expect(422);
    assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("who");
    member.put(BOOKINGS + "/" + booking, Map.of("approver", max)).expect(422);
    nursery.other.put(BOOKINGS + "/" + booking, Map.of("state", "ok")).expect(200);
  }

  @Test
  void actions_know_whom_a_parameter_names() {
    JsonNode mine = member.post("/api/actions/count-mine", Map.of()).expect(200).json();
    assertThat(mine.at("/data/whom").asText()).isEqualTo("Max Member");
    assertThat(mine.at("/data/address").asText()).isEqualTo("member@example.com");
    JsonNode hers = member.post("/api/actions/count-mine", Map.of("whom", olga)).expect(200).json();
    assertThat(hers.at("/data/whom").asText()).isEqualTo("Olga Other");
    member.post("/api/actions/count-mine", Map.of("whom", "nobody")).expect(422);
  }
}
