package app.musicschoolmanager.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.db.migration.Migrations;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemTablesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      textBlock =
          """
          app_user : id email password name role avatar preferences last_login_at login_count \
          is_active created_at updated_at : email is_active
          schedule_execution : id schedule_id schedule_name started_at completed_at status \
          total_actions successful_actions failed_actions error_message execution_time_ms \
          trigger_type created_at : schedule_id status started_at
          action_execution_log : id schedule_execution_id action_id action_name action_type \
          step_number input_parameters started_at completed_at status result_data error_message \
          execution_time_ms trigger_source user_id created_at : action_id action_name started_at
          outgoing_mail : run_id due_at reason : run_id due_at
          """)
  void they_hold_what_reports_rely_on_and_find_it_by_an_index(
      String table, String columns, String indexed) {
    try (Database database = Database.open(folder.resolve("app.db"), Clock.systemUTC())) {
      Migrations.run(database);
      assertThat(names(database, "pragma table_info(%s)".formatted(table)))
          .containsAll(Set.of(columns.split(" ")));
      assertThat(
              names(database, "pragma index_list(%s)".formatted(table)).stream()
                  .flatMap(index ->
                      names(database, "pragma index_info(%s)".formatted(index)).stream().limit(1)))
          .containsAll(Set.of(indexed.split(" ")));
    }
  }

  private static List<String> names(Database database, String pragma) {
    return database.read(sql -> sql.query(pragma).stream().map(row -> row.text("name")).toList());
  }
}
