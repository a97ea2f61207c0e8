package app.musicschoolmanager.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.page.Almanac;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In a file, a record is named by what people see as its title. */
class ImportReferencesTest {
  private static final String PLANS = "/api/models/test-plan";
  private Almanac almanac = Almanac.open("en");

  @AfterEach
  void close() {
    almanac.close();
  }

  private Reply imported(TestClient by, String csv) {
    return ImportTest.send(by, PLANS + "/import", csv.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode plan(String csv) {
    imported(almanac.app().member(), csv).expect(201);
    return almanac.app().member().get(PLANS).json().at("/items/0");
  }

  @Test
  void days_numbers_choices_people_and_records_are_named_by_their_titles() {
    String day = almanac.made("day", "day", "2027-03-12");
    String hour = almanac.made("hour", "startsAt", "2027-03-12T14:30:20.5Z");
    String round = almanac.made("round", "year", 12345);
    String fee = almanac.made("fee", "price", 1250.50);
    String level = almanac.made("level", "level", "b");
    String shift = almanac.made("shift", "who", almanac.app().userId(almanac.app().member()));
    String report = almanac.report("Rita");

    for (String csv :
        List.of(
            "name,day,hour,round,fee,level,shift,report\n"
                + "A,2027-03-12,2027-03-12T14:30:20.5Z,12345,1250.50,Advanced,Max Member,Rita\n",
            "name,day,hour,round,fee,level,shift,report\n"
                + "B,\"Mar 12, 2027\",2027-03-12 14:30:20,\"12,345\",\"1,250.50\",b,Max"
                + " Member,Rita\n",
            "name,day,level\nC,12.03.2027,b\n")) {
      JsonNode plan = plan(csv);
      assertThat(plan.get("day").asText()).as(csv).isEqualTo(day);
      assertThat(plan.get("level").asText()).isEqualTo(level);
      if (csv.contains("report")) {
        assertThat(plan.get("hour").asText()).isEqualTo(hour);
        assertThat(plan.get("round").asText()).isEqualTo(round);
        assertThat(plan.get("fee").asText()).isEqualTo(fee);
        assertThat(plan.get("shift").asText()).isEqualTo(shift);
        assertThat(plan.get("report").asText()).isEqualTo(report);
      }
    }
  }

  @Test
  void what_a_spreadsheet_got_comes_back() {
    almanac.close();
    almanac = Almanac.open("de");
    TestClient member = almanac.app().member();
    almanac.made("day", "day", "2027-03-12");
    almanac.made("hour", "startsAt", "2027-03-12T14:30:20.5Z");
    almanac.made("fee", "price", 1250.50);
    almanac.report("Rita");
    String before =
        plan("name;day;hour;fee;report\nA;12.03.2027;12.03.2027 14:30:20;1250,50;Rita\n")
            .toString();

    String csv = member.get("/models/test-plan/export.csv?columns=name,day,hour,fee,report").body();
    assertThat(csv).contains("A;2027-03-12;2027-03-12 14:30:20;1250,50;Rita");
    JsonNode after = plan(csv.replace("A;", "B;"));

    for (String field : List.of("day", "hour", "fee", "report")) {
      assertThat(before).contains("\"" + field + "\":\"" + after.get(field).asText() + "\"");
    }
  }

  @Test
  void a_title_of_several_or_of_what_one_does_not_see_names_nothing() {
    almanac.made("day", "day", "2027-03-12");
    almanac.made("day", "day", "2027-03-12");
    almanac.report("Rita");

    Reply several = imported(almanac.app().member(), "name,day\nA,2027-03-12\n").expect(422);
    Reply unseen = imported(almanac.app().otherMember(), "name,report\nA,Rita\n").expect(422);
    Reply missing = imported(almanac.app().otherMember(), "name,report\nA,Nobody\n").expect(422);

    assertThat(several.json().at("/errors/0/code").asText()).isEqualTo("several");
    assertThat(unseen.json().at("/errors/0/code").asText()).isEqualTo("unfound");
    assertThat(unseen.body().replace("Rita", "Nobody")).isEqualTo(missing.body());
  }
}
