package app.musicschoolmanager.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.example.MailSink;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.mail.UnsentLetter;
import app.musicschoolmanager.platform.model.DataScope;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What administrators see of mail that could not be sent, and what they do about it. */
class MailPagesTest {
  private volatile String answer = "451 come back later";
  private final MailSink server = new MailSink(mail -> answer);
  private final TestApp app =
      TestApp.start(
          AppDefinition.named("Post office")
              .integrations(List.of(Integration.mail("post", "Post").build()))
              .actions(new Tell(), new TellWithChanges())
              .build(),
          Map.of(
              "POST_HOST", "127.0.0.1",
              "POST_PORT", String.valueOf(server.port()),
              "POST_FROM", "office@example.com"));

  /** Tells somebody two things, one of them together with other work. */
  private static final class Tell implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named("tell", "Tell them")
          .scope(DataScope.SYSTEM_WIDE)
          .integrations("post")
          .build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      context.mail("post").send("gast@example.com", "One", "First");
      context.together(() -> {
        context.mail("post").send("gast@example.com", "Two", "Second");
        return null;
      });
      return ActionResult.of("Told");
    }
  }

  /** Tells somebody what it has changed, as anybody who is signed in asks it to. */
  private static final class TellWithChanges implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named("tell-with-changes", "Tell them too")
          .audience(Audience.BOTH)
          .integrations("post")
          .build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      context.together(() -> {
        context.mail("post").send("gast@example.com", "Changed", "Something");
        return null;
      });
      return ActionResult.of("Told");
    }
  }

  @AfterEach
  void close() {
    app.close();
    server.close();
  }

  @Test
  void what_waits_is_sent_as_soon_as_an_administrator_wants_it() {
    assertThat(app.admin().get("/").body()).doesNotContain("Mail that could not be sent so far");
    assertThat(Html.checked(app.admin().get("/mails").expect(200))).contains("Nothing waits");

    String log = app.admin().post("/api/actions/tell", Map.of()).expect(200).body();
    app.services().outbox().sendDue();

    assertThat(log).contains("Told", "mail was still waiting to be sent: 2.");
    assertThat(app.admin().get("/").body()).contains("Mail that could not be sent so far: 2");
    String html = Html.checked(app.admin().get("/mails").expect(200));
    assertThat(html)
        .contains("gast@example.com", "451 come back later", "Tell them", "/actions/executions/")
        .doesNotContain("First", "Second", "Given up");

    answer = "250 taken";
    for (int i = 0; i < 2; i++) {
      html = app.admin().get("/mails").body();
      String send = html.replaceAll("(?s).*?action=\"(/mails/\\w+/send)\".*", "$1");
      app.admin().form(send, Map.of()).expect(303);
      app.services().outbox().sendDue();
    }
    assertThat(app.admin().get("/mails").body()).contains("Nothing waits");
    assertThat(server.received().stream().map(MailSink.Message::id).distinct()).hasSize(2);
  }

  @Test
  void a_run_that_went_well_shows_the_mail_that_is_refused_after_it() {
    answer = "550 no such person";
    String run =
        app.member()
            .post("/api/actions/tell-with-changes", Map.of())
            .expect(200)
            .json()
            .get("executionId")
            .asText();
    String page = "/actions/executions/" + run;
    app.services().outbox().sendDue();

    String told = "Mail that could not be sent so far: 1";
    assertThat(Html.checked(app.admin().get(page).expect(200)))
        .contains("Told", told, "550 no such person", "gast@example.com", "Given up");
    assertThat(Html.checked(app.admin().get("/audit").expect(200))).contains(told);
    assertThat(Html.checked(app.member().get(page).expect(200)))
        .as("whose run it is")
        .contains(told)
        .doesNotContain("550 no such person", "/mails/");

    answer = "250 taken";
    String send =
        app.admin().get(page).body().replaceAll("(?s).*?action=\"(/mails/\\w+/send)\".*", "$1");
    app.admin().form(send, Map.of()).expect(303);
    app.services().outbox().sendDue();
    assertThat(app.admin().get(page).body()).doesNotContain("could not be sent so far");
    assertThat(app.admin().get("/audit").body()).doesNotContain("could not be sent so far");
  }

  @Test
  void a_run_with_more_unsent_mail_than_a_page_can_hold_tells_how_much_and_shows_the_first() {
    answer = "250 taken";
    String run =
        app.member()
            .post("/api/actions/tell-with-changes", Map.of())
            .expect(200)
            .json()
            .get("executionId")
            .asText();
    app.services().outbox().sendDue();
    for (int i = 0; i < 201; i++) {
      UnsentLetter.of(run, app.database());
    }

    String page = "/actions/executions/" + run;
    String told = "Mail that could not be sent so far: 201";
    String html = Html.checked(app.admin().get(page).expect(200));
    assertThat(html).contains(told, "<a href=\"/mails\">Show all</a>");
    assertThat(Html.all(html, "action=\"(/mails/\\w+/send)\"")).hasSize(200);
    assertThat(app.member().get(page).expect(200).body()).contains(told).doesNotContain("/mails");
    app.database().write(sql -> sql.execute("delete from outgoing_mail where run_id = ?", run));
  }

  @Test
  void what_an_administrator_gives_up_stays_to_be_seen() {
    app.admin();
    String path = "/mails/" + UnsentLetter.in(app.database());

    app.admin().form(path + "/stop", Map.of()).expect(303);

    assertThat(Html.checked(app.admin().get("/mails").expect(200)))
        .contains("No answer", "Given up", path + "/send")
        .doesNotContain(path + "/stop");
    app.admin().form(path + "/stop", Map.of()).expect(404);
  }

  @Test
  void members_neither_see_it_nor_hear_of_it() {
    app.admin();
    UnsentLetter.in(app.database());
    app.member().get("/mails").expect(403);
    assertThat(app.member().get("/").body()).doesNotContain("Mail that could not be sent so far");
  }
}
