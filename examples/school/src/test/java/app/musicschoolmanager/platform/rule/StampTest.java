package app.musicschoolmanager.platform.rule;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scoping;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the app notes by itself when something comes to hold. */
class StampTest {
  private static final Model JOB =
      Model.named("test-job", "Job", "Jobs")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("title", "Title").required(),
              Field.options(
                      "state", "State", new Option("open", "Open"), new Option("done", "Done"))
                  .required(),
              Field.email("doneBy", "Done by"),
              Field.email("author", "Author"))
          .rules(
              Stamp.named("done-by", "Who has done it.")
                  .of("doneBy", Stamp.Source.CALLER_EMAIL)
                  .when(FieldCondition.is("state", "done")),
              Stamp.named("author", "Who wrote it.").of("author", Stamp.Source.CALLER_EMAIL))
          .display("title")
          .build();

  private static String doneBy(TestClient client, String path, Map<String, String> change) {
    return client.put(path, change).expect(200).json().get("doneBy").asText();
  }

  @Test
  void is_made_anew_each_time_that_it_comes_to_hold_and_stays_meanwhile() {
    try (TestApp app = TestApp.start(AppDefinition.named("Workshop").models(JOB).build())) {
      app.database()
          .write(sql ->
              sql.execute(
                  "create table test_job (id text primary key, title text, state text, done_by"
                      + " text, author text, version bigint, created_at text, updated_at text)"));
      TestClient member = app.member();
      Map<String, String> job = Map.of("title", "Brakes", "state", "open");
      String id = member.post("/api/models/test-job", job).expect(201).json().get("id").asText();
      String path = "/api/models/test-job/" + id;
      String first = doneBy(member, path, Map.of("state", "done"));
      assertThat(first).contains("@");
      assertThat(doneBy(app.admin(), path, Map.of("title", "All brakes"))).isEqualTo(first);
      assertThat(doneBy(app.admin(), path, Map.of("state", "open"))).isEqualTo(first);
      assertThat(doneBy(app.admin(), path, Map.of("state", "done"))).isNotEqualTo(first);
      assertThat(member.get(path).json().get("author").asText()).isEqualTo(first);
    }
  }
}
