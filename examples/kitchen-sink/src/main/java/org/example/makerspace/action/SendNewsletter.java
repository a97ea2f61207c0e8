package org.example.makerspace.action;

import java.time.Duration;
import org.example.makerspace.platform.action.Action;
import org.example.makerspace.platform.action.ActionContext;
import org.example.makerspace.platform.action.ActionDefinition;
import org.example.makerspace.platform.action.ActionResult;
import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.DataScope;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Values;
import org.example.makerspace.subscriber.Subscriber;

/** Mails a letter to everybody who has not unsubscribed, each with a link to do so. */
public final class SendNewsletter implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-newsletter", "Send the newsletter")
        .description(
            "Mails a letter to everybody who has not unsubscribed, each with a link to do so.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.string("subject", "Subject").required().max("120"),
            Field.text("text", "Text").required().max("4000"))
        .integrations("mail")
        .timeout(Duration.ofSeconds(30))
        .triggers("send the newsletter")
        .confirm()
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String subject, String text) {
    static Input of(Values values) {
      return new Input(values.text("subject"), values.text("text"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    int sent = 0;
    for (Subscriber reader : app.subscribers().all()) {
      if (!Boolean.TRUE.equals(reader.unsubscribed())) {
        String link = app.subscribers().unsubscribeLink(reader.id());
        String text = input.text() + "\n\nNo more newsletters: " + link;
        app.mail().send(reader.email(), input.subject(), text, link);
        sent++;
      }
    }
    String readers = sent == 1 ? "1 reader" : sent + " readers";
    return ActionResult.of("Sent to " + readers).with("sent", sent);
  }
}
