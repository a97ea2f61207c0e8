package app.musicschoolmanager.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Way;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** What leads to its writer is changed so that it still does. */
class WayPromiseTest {
  private static final Model MECHANIC =
      shared("test-mechanic", "Mechanic")
          .fields(Field.person("person", "Person").required().unique())
          .display("person")
          .build();

  private static final Model BIKE =
      shared("test-bike", "Bike")
          .fields(
              Field.string("frame", "Frame").required(),
              Field.reference("head", "Head", "test-mechanic").required())
          .display("frame")
          .build();

  private static final Model JOB =
      shared("test-job", "Job")
          .fields(
              Field.string("task", "Task").required(),
              Field.reference("bike", "Bike", "test-bike").required())
          .visibleTo(
              Way.everybody(),
              Way.start()
                  .along("bike", "test-bike")
                  .along("head", "test-mechanic")
                  .to("person")
                  .writing())
          .display("task")
          .build();

  private static Model.Builder shared(String name, String label) {
    return Model.named(name, label, label + "s")
        .scoping(Scoping.SHARED_DATA)
        .readableBy(Audience.BOTH)
        .writableBy(Audience.BOTH);
  }

  @Test
  void a_change_does_not_lead_a_record_away_from_its_writer() {
    AppDefinition definition = AppDefinition.named("Test").models(MECHANIC, BIKE, JOB).build();
    try (TestApp app = TestApp.start(definition)) {
      app.database()
          .write(sql -> {
            table("test_mechanic", "person text", app);
            table("test_bike", "frame text, head text", app);
            return table("test_job", "task text, bike text", app);
          });
      app.restart(definition);
      String id = new ModelPromises(app, JOB).create(app.member());
      String before = bike(app.admin(), id);
      Samples samples = new Samples(app);
      ObjectNode wanted = samples.of(JOB, app.otherMember()).put("task", "Oil it");
      assertThat(wanted.get("bike").asText()).isNotEqualTo(before);

      ObjectNode changes = samples.changes(JOB, id, wanted, app.member());

      assertThat(changes.get("bike").asText()).isEqualTo(before);
      assertThat(changes.get("task").asText()).isEqualTo("Oil it");
    }
  }

  private static String bike(TestClient reader, String job) {
    return reader.get("/api/models/test-job/" + job).expect(200).json().get("bike").asText();
  }

  private static int table(String name, String columns, TestApp app) {
    return app.database()
        .write(sql ->
            sql.execute(
                "create table %s (id text primary key, owner_id text, %s, version bigint,"
                        .formatted(name, columns)
                    + " created_at text, updated_at text)"));
  }
}
