package app.runninggrouplog.platform.page.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.runninggrouplog.platform.TestClient;
import app.runninggrouplog.platform.TestClient.Reply;
import app.runninggrouplog.platform.audit.figure.Workshop;
import app.runninggrouplog.platform.call.CallLog;
import app.runninggrouplog.platform.call.OutboundCall;
import app.runninggrouplog.platform.call.Outcome;
import app.runninggrouplog.platform.user.Role;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditPagesTest {
  private final Workshop workshop = new Workshop();
  private TestClient admin;
  private TestClient member;

  @BeforeEach
  void join() {
    workshop.app().clock().set(Instant.parse("2026-06-29T00:00:00Z"));
    admin = workshop.app().admin();
    member = workshop.app().member();
  }

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void the_dashboard_shows_figures_a_chart_and_the_failures_with_their_way() {
    workshop.run("2026-07-01T10:00:00Z", member, "mend", Map.of("calls", true));
    String failed = workshop.run("2026-07-01T10:01:00Z", member, "mend", true);
    String page = admin.get("/audit").expect(200).body();
    assertThat(page)
        .contains(
            "1 failed, 50.0 %",
            "1 not accepted",
            "Jul 1, 2026: 1 completed, 1 failed, 0 running",
            "href=\"/actions/executions/" + failed + "\"",
            "/audit/executions?span=7d&amp;action=mend&amp;status=failed",
            "Refused: 1",
            "Runs and calls are kept for 365 days, changes for 365 days.",
            "Max Member");
    assertThat(page.split("<li title=", -1)).hasSize(8); // one bar for each of seven days
    assertThat(admin.get("/").body()).contains("href=\"/audit\"");
    assertThat(member.get("/").body()).doesNotContain("href=\"/audit\"");
  }

  @Test
  void the_list_keeps_its_filters_from_page_to_page_and_into_the_export() {
    for (int i = 0; i < 3; i++) {
      workshop.run("2026-07-01T10:00:0" + i + "Z", member, "mend", true);
      workshop.run("2026-07-01T10:01:0" + i + "Z", member, "clean", false);
    }
    String page = admin.get("/audit/executions?span=24h&status=failed&limit=2").expect(200).body();
    assertThat(page)
        .contains("/audit/executions/export.csv?limit=2&amp;span=24h&amp;status=failed\"")
        .containsPattern(
            "/audit/executions\\?limit=2&amp;span=24h&amp;status=failed&amp;after=\\w+");
    assertThat(page.split("href=\"/actions/executions/", -1)).hasSize(3);
    String export =
        admin.get("/audit/executions/export.csv?span=24h&status=failed&limit=2").expect(200).body();
    assertThat(export.lines()).hasSize(4).allMatch(line -> !line.contains("Clean"));
  }

  @Test
  void an_export_is_for_spreadsheets_and_runs_nothing_in_them() {
    workshop.run("2026-07-01T10:00:00Z", member, "mend", true);
    Reply export = admin.get("/audit/executions/export.csv?span=24h").expect(200);
    assertThat(export.header("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"executions-2026-06-30-2026-07-01.csv\"");
    assertThat(export.header("Content-Type").orElseThrow()).isEqualTo("text/csv; charset=utf-8");
    List<String> lines = export.body().lines().toList();
    assertThat(lines.getFirst()).startsWith("\ufeffStarted,Action,State");
    assertThat(lines.get(1))
        .startsWith("2026-07-01 12:00:00,Mend,Failed,API,Max Member,")
        .contains("'" + Workshop.FAULT.substring(0, 11));
  }

  @Test
  void everything_is_exported_however_many_there_are() {
    workshop.run("2026-07-01T10:00:00Z", member, "mend", false);
    workshop
        .app()
        .database()
        .write(sql -> {
          for (int i = 0; i < 2_500; i++) {
            sql.execute(
                """
                insert into action_execution_log (id, action_id, action_name, action_type,
                  started_at, status, execution_time_ms, trigger_source, process, created_at)
                values (?, 'mend', 'Mend', 'user_scoped', ?, 'completed', ?, 'api', '1', ?)\
                """,
                "run" + i,
                Instant.parse("2026-07-01T09:00:00Z"),
                1_000 + i,
                Instant.parse("2026-07-01T09:00:00Z"));
          }
          return null;
        });
    String export = admin.get("/audit/executions/export.csv?span=24h").expect(200).body();
    assertThat(export.lines()).hasSize(2_502).doesNotHaveDuplicates();
  }

  @Test
  void calls_are_listed_with_the_run_that_made_them() {
    String run = workshop.run("2026-07-01T10:00:00Z", member, "mend", Map.of("calls", true));
    assertThat(admin.get("/audit/calls?span=24h").expect(200).body())
        .contains("GET 127.0.0.1/orders", "Refused (403)", "/actions/executions/" + run);
    assertThat(admin.get("/audit/calls?span=24h&outcome=accepted").expect(200).body())
        .contains("No calls");
  }

  @Test
  void all_calls_that_the_list_finds_are_exported_however_many_there_are() {
    workshop.run("2026-07-01T10:00:00Z", member, "mend", Map.of("calls", true));
    CallLog log = new CallLog(workshop.app().database());
    OutboundCall call =
        new OutboundCall(
            "=1+1",
            "POST",
            "a.example",
            "/b",
            Outcome.ACCEPTED,
            200,
            7,
            30L,
            Instant.parse("2026-07-01T09:00:00Z"));
    log.add("run", Collections.nCopies(1_500, call));

    assertThat(admin.get("/audit/calls?span=24h&outcome=accepted").expect(200).body())
        .contains("/audit/calls/export.csv?outcome=accepted&amp;span=24h\"");
    Reply export = admin.get("/audit/calls/export.csv?span=24h").expect(200);
    assertThat(export.header("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"calls-2026-06-30-2026-07-01.csv\"");
    List<String> lines = export.body().lines().toList();
    assertThat(lines).hasSize(1_502);
    assertThat(lines.getFirst())
        .isEqualTo("\ufeffWhen,Service,Call,Outcome,Milliseconds,Answer,Action");
    assertThat(lines.get(1)).contains("GET 127.0.0.1/orders,Refused (403)", ",Mend");
    assertThat(lines.getLast())
        .startsWith("2026-07-01 11:00:00,'=1+1,POST a.example/b,Accepted (200),7,");
    assertThat(admin.get("/audit/calls/export.csv?span=24h&outcome=accepted").body().lines())
        .hasSize(1_501);
  }

  @Test
  void who_changed_what_is_exported_field_by_field_as_the_list_shows_it() {
    workshop.app().invited("eve@example.com", "Eve", Role.MEMBER);
    assertThat(admin.get("/changes?kind=created").expect(200).body())
        .contains("/changes/export.csv?kind=created\"");
    List<String> lines =
        admin.get("/changes/export.csv?kind=created").expect(200).body().lines().toList();
    assertThat(lines.getFirst()).isEqualTo("\ufeffWhen,By,Way,Data,Record,Kind,Field,Before,After");
    assertThat(lines)
        .contains(
            "2026-06-29 02:00:00,Ada Admin,in the administration of"
                + " users,Invitation,Eve,Created,Name,,Eve");
    assertThat(lines).noneMatch(line -> line.contains(",Deleted,"));
  }

  @Test
  void members_are_not_let_in() {
    for (String path :
        List.of(
            "/audit",
            "/audit/executions",
            "/audit/executions/export.csv",
            "/audit/calls",
            "/audit/calls/export.csv",
            "/changes/export.csv")) {
      member.get(path).expect(403);
      assertThat(workshop.app().anonymous().get(path).status()).isEqualTo(303);
    }
  }
}
