package app.musicschoolmanager.platform.audit;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.OnDelete;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An app that lends books, and forgets who had them. */
final class ReadingRoom {
  static final String READERS = "/api/models/test-reader";
  static final String LOANS = "/api/models/test-loan";

  /** What tells who had a book. */
  static final List<String> WHO = List.of("reader", "lender", "contact", "remark", "returned");

  private static final Model READER =
      Model.named("test-reader", "Reader", "Readers")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(Field.string("name", "Name").required())
          .display("name")
          .build();

  private static final Model LOAN =
      Model.named("test-loan", "Loan", "Loans")
          .scoping(Scoping.MIXED)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("book", "Book").required(),
              Field.reference("reader", "Reader", "test-reader")
                  .onDelete(OnDelete.SET_NULL)
                  .forgotten(),
              Field.person("lender", "Lent by").forgotten(),
              Field.email("contact", "Contact").forgotten(),
              Field.text("remark", "Remark").forgotten(),
              Field.date("returned", "Returned").forgotten(),
              Field.file("slip", "Slip").forgotten(),
              Field.text("review", "Review"),
              Field.text("note", "My note").personal().forgotten())
          .display("book")
          .build();

  private static final String TABLES =
      """
      create table "test_reader" ("id" text primary key, "name" text,
        "version" bigint, "created_at" text, "updated_at" text);
      create table "test_loan" ("id" text primary key, "book" text,
        "reader" text references "test_reader" ("id") on delete set null,
        "lender" text references "app_user" ("id") on delete restrict,
        "contact" text, "remark" text, "returned" text,
        "slip" text references "file" ("id") on delete set null, "review" text,
        "version" bigint, "created_at" text, "updated_at" text);
      create table "test_loan_personal" ("record_id" text references "test_loan" ("id") on delete
        cascade, "user_id" text references "app_user" ("id") on delete cascade, "note" text,
        primary key ("record_id", "user_id"));
      """;

  private ReadingRoom() {}

  /** The app in some language. */
  static TestApp open(String language) {
    TestApp app =
        TestApp.start(
            AppDefinition.named("Reading room")
                .language(language)
                .models(READER, LOAN)
                .actions(new Anonymize())
                .build());
    app.database()
        .write(sql -> {
          List.of(TABLES.split(";\\s*\\n")).forEach(sql::execute);
          return TABLES;
        });
    return app;
  }

  /** Values that empty fields. */
  static Map<String, Object> nothing(List<String> fields) {
    Map<String, Object> empty = new HashMap<>();
    fields.forEach(field -> empty.put(field, null));
    return empty;
  }

  /** Empties all that tells who had a book. */
  private record Anonymize() implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named("anonymize", "Anonymize")
          .scope(DataScope.SYSTEM_WIDE)
          .parameters(Field.string("loan", "Loan").required())
          .build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      context.records(LOAN).update(context.input().text("loan"), Values.of(nothing(WHO)));
      return ActionResult.of("Done");
    }
  }
}
