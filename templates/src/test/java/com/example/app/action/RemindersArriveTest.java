package com.example.app.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.app.App;
import com.example.app.platform.TestApp;
import com.example.app.platform.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What “Send reminders” does with real records and a real mail server. */
class RemindersArriveTest {

  @Test
  void only_the_callers_own_overdue_invoices_are_reminded_of() throws Exception {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    Map<String, String> settings =
        Map.of(
            "EMAIL_HOST",
            "127.0.0.1",
            "EMAIL_PORT",
            String.valueOf(mail.getSmtp().getPort()),
            "EMAIL_FROM",
            "office@example.com");
    try (TestApp app = TestApp.start(App.definition(), settings)) {
      Map<String, String> customer = Map.of("name", "Acme", "email", "acme@example.com");
      String acme = created(app.admin(), "customer", customer);
      String overdue = created(app.member(), "invoice", invoice("A-1", acme, "2026-11-01"));
      created(app.member(), "invoice", invoice("A-2", acme, "2026-11-20"));
      created(app.otherMember(), "invoice", invoice("B-1", acme, "2026-11-01"));
      JsonNode run =
          app.member().post("/api/actions/send-reminders", Map.of("days", 7)).expect(200).json();
      assertThat(run.path("message").asText()).isEqualTo("1 reminders sent");
      assertThat(run.at("/log/0").asText()).isEqualTo("Reminded Acme of A-1.");
      assertThat(mail.getReceivedMessages()).hasSize(1);
      assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("Reminder: A-1");
      JsonNode invoice = app.member().get("/api/models/invoice/" + overdue).expect(200).json();
      assertThat(invoice.path("reminders").asInt()).isEqualTo(1);
    } finally {
      mail.stop();
    }
  }

  private static Map<String, Object> invoice(String number, String customer, String dueOn) {
    return Map.of(
        "number", number, "customer", customer, "status", "sent", "total", 9.9, "dueOn", dueOn);
  }

  private static String created(TestClient writer, String model, Map<String, ?> values) {
    return writer.post("/api/models/" + model, values).expect(201).json().path("id").asText();
  }
}
