package org.example.makerspace.subscriber;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.Scoping;
import org.example.makerspace.platform.open.PersonalLink;
import org.example.makerspace.platform.open.PublicForm;
import org.example.makerspace.platform.rule.FieldCondition;

/** What {@link Subscriber} records are made of: their fields, and who may see and change them. */
public final class SubscriberModel {
  public static final Model MODEL =
      Model.named("subscriber", "Subscriber", "Newsletter")
          .description("Who gets the newsletter.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.email("email", "E-mail").required().unique(),
              Field.string("name", "Name").max("80"),
              Field.flag("unsubscribed", "Unsubscribed").required().defaultValue("false"),
              Field.datetime("unsubscribedAt", "Unsubscribed at"))
          .openForm(
              PublicForm.of("email", "name")
                  .saying("News from the yard, once a month.")
                  .thanks("Thank you. The next newsletter comes to you."))
          .openLinks(
              PersonalLink.named("unsubscribe", "Unsubscribe")
                  .saying(
                      "You will get no more newsletters from us.",
                      "You are unsubscribed. We will not write to you again.")
                  .sets("unsubscribed", "true")
                  .sets("unsubscribedAt", "now")
                  .when(FieldCondition.isNot("unsubscribed", "true")))
          .display("email")
          .build();

  private SubscriberModel() {}
}
