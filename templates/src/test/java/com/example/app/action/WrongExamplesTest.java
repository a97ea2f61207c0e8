package com.example.app.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.app.App;
import com.example.app.customer.CustomerModel;
import com.example.app.invoice.InvoiceModel;
import com.example.app.platform.AppDefinition;
import com.example.app.platform.example.Example;
import com.example.app.platform.example.ExampleRun;
import com.example.app.platform.example.MonthRun;
import com.example.app.platform.model.Model;
import com.example.app.platform.record.GivenRecords;
import com.example.app.platform.rule.FieldCondition;
import com.example.app.platform.rule.Stamp;
import com.example.app.platform.rule.Transitions;
import com.example.app.platform.rule.Transitions.Step;
import com.example.app.platform.schedule.Schedule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of an action that does not do what its example says. */
class WrongExamplesTest {
  private static final String OVERDUE =
      """
      "given": [
        {"model": "Customer", "as": "acme",
         "values": {"name": "Acme", "email": "acme@example.com"}},
        {"model": "Invoice", "as": "late",
         "values": {"number": "A-1", "customer": "@acme", "status": "sent", "total": "9.90",
                    "dueOn": "2026-01-01"}}]\
      """;

  private static final String MAIL = "\"mails\": [{\"to\": \"acme@example.com\"}]";
  private static final String CHANGED = "\"records\": [{\"is\": \"changed\", \"what\": \"@late\"}]";

  @Test
  void a_right_example_is_followed() throws IOException {
    assertThat(differences(OVERDUE, MAIL, CHANGED)).isEmpty();
  }

  @Test
  void what_an_action_does_unsaid_is_told() throws IOException {
    assertThat(differences(OVERDUE))
        .containsExactly(
            "It changed @late: reminders from 0 to 1, which the example doesn't say.",
            "Its log says: Reminded Acme of A-1.",
            "It sent a mail that the example doesn't expect: “Reminder: A-1” to acme@example.com:"
                + " Invoice A-1 was due on 2026-01-01.");
  }

  @Test
  void another_value_is_told() throws IOException {
    String two =
        CHANGED.replace("}]", ", \"values\": {\"reminders\": \"2\", \"customer\": \"\"}}]");
    assertThat(differences(OVERDUE, MAIL, two))
        .startsWith(
            "@late should have reminders = 2, but has 1.",
            "@late should have customer = nothing, but has @acme.");
  }

  @Test
  void another_fate_is_told() throws IOException {
    assertThat(differences(OVERDUE, MAIL, CHANGED.replace("changed", "deleted")))
        .startsWith("@late should be deleted, but is still there.");
    assertThat(differences(OVERDUE, MAIL, CHANGED.replace("changed", "unchanged")))
        .startsWith("@late should be unchanged, but changed: reminders from 0 to 1.");
    assertThat(differences(OVERDUE, MAIL, CHANGED.replace("late", "acme")))
        .first()
        .asString()
        .startsWith("@acme should be changed, but is as it was: @acme with name = Acme");
  }

  @Test
  void a_record_that_is_not_created_is_told() throws IOException {
    String created =
        """
        "records": [{"is": "changed", "what": "@late"},
                    {"is": "created", "what": "Customer", "values": {"name": "Bolt"}}]\
        """;
    assertThat(differences(OVERDUE, MAIL, created))
        .startsWith(
            "It should create 1 Customer with name = Bolt, but created no such: none was"
                + " created.");
  }

  @Test
  void another_mail_is_told() throws IOException {
    String mail = "\"mails\": [{\"to\": \"acme@example.com\", \"says\": [\"Dear Acme\"]}]";
    assertThat(differences(OVERDUE, mail, CHANGED))
        .anyMatch(it -> it.startsWith("It should send a mail to acme@example.com that says Dear"));
  }

  @Test
  void another_result_is_told() throws IOException {
    assertThat(differences("\"says\": [\"Done\"]", "\"figures\": {\"sent\": \"2\", \"x\": \"1\"}"))
        .containsExactly(
            "It should say “Done”, but says: 0 reminders sent",
            "Its result should have sent = 2, but has 0.",
            "Its result should have x = 1, but has none.");
    assertThat(differences("\"outcome\": \"refused\""))
        .containsExactly("It should be refused, but it succeeded and said: 0 reminders sent");
    assertThat(differences("\"input\": {\"days\": \"many\"}"))
        .containsExactly("It should succeed, but it failed: Days overdue must be a number.");
  }

  @Test
  void a_given_record_that_cannot_be_is_told() throws IOException {
    assertThat(
            differences("\"given\": [{\"model\": \"Customer\", \"values\": {\"email\": \"x\"}}]"))
        .singleElement()
        .asString()
        .startsWith("The example itself cannot be: the given Customer {email=x} is refused: Name");
  }

  @Test
  void a_record_is_given_in_any_state_with_what_the_app_has_noted_of_it() throws IOException {
    Model invoice =
        GivenRecords.under(
            List.of(
                Transitions.named("drafts-first", "An invoice begins as a draft.")
                    .of("status")
                    .startingAs("draft")
                    .step(Step.from("draft").to("sent")),
                Stamp.named("due", "An invoice is due when it is sent.")
                    .of("dueOn", Stamp.Source.TODAY)
                    .when(FieldCondition.is("status", "sent"))),
            InvoiceModel.MODEL);
    AppDefinition ruled =
        AppDefinition.named("Ruled")
            .models(CustomerModel.MODEL, invoice)
            .integrations(App.definition().integrations())
            .build();
    Example example = example(OVERDUE, MAIL, CHANGED);
    assertThat(ExampleRun.differences(ruled, new SendReminders(), example)).isEmpty();
  }

  @Test
  void what_a_schedule_does_twice_on_one_day_is_told() throws IOException {
    AppDefinition app =
        AppDefinition.named("Twice")
            .models(App.definition().models().toArray(Model[]::new))
            .integrations(App.definition().integrations())
            .actions(new SendReminders())
            .schedules(
                List.of(
                    Schedule.daily("daily", "Daily")
                        .run("send-reminders")
                        .run("send-reminders")
                        .build()))
            .build();
    List<Example> examples = List.of(example(OVERDUE, MAIL, CHANGED));
    assertThat(MonthRun.differences(app, Map.of("send-reminders", examples)))
        .hasSize(5)
        .anyMatch(it -> it.startsWith("On 2026-01-15 the mail “Reminder: A-1” to acme@example.com"))
        .allMatch(it -> it.endsWith(" was sent 2 times, always the same."));
  }

  private static List<String> differences(String... parts) throws IOException {
    return ExampleRun.differences(App.definition(), new SendReminders(), example(parts));
  }

  private static Example example(String... parts) throws IOException {
    String json = "[{\"name\": \"An example\", %s}]".formatted(String.join(",", parts));
    return Example.read(json.getBytes(StandardCharsets.UTF_8)).getFirst();
  }
}
