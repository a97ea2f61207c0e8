package org.example.makerspace.guestentry;

import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.Scoping;
import org.example.makerspace.platform.open.PublicForm;
import org.example.makerspace.platform.open.PublicPage;
import org.example.makerspace.platform.rule.FieldCondition;

/** What {@link GuestEntry} records are made of: their fields, and who may see and change them. */
public final class GuestEntryModel {
  public static final Model MODEL =
      Model.named("guest-entry", "Guest book entry", "Guest book")
          .description("What visitors have written, once an administrator has looked at it.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("name", "Name").required().max("80"),
              Field.text("message", "Message").required().max("2000"),
              Field.email("email", "E-mail").forgotten().help("Nobody but us sees it."),
              Field.date("visitedOn", "Visited on").defaultValue("today"),
              Field.flag("approved", "Approved").required().defaultValue("false"))
          .openPage(
              PublicPage.of("name", "message", "visitedOn")
                  .saying("What visitors say about the yard.")
                  .when(FieldCondition.is("approved", "true")))
          .openForm(
              PublicForm.of("name", "message", "visitedOn", "email")
                  .saying("Tell us how it was.")
                  .thanks("Thank you. We read your entry, then it appears in the guest book."))
          .display("name")
          .build();

  private GuestEntryModel() {}
}
