package app.musicschoolmanager.platform.sight;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Setter;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Way;
import java.util.List;
import java.util.Map;

/**
 * A library where anybody can register: those of its team keep readers, and whose account a reader
 * has; what readers themselves write names nobody else.
 */
final class LibraryTown implements AutoCloseable {
  static final String READERS = "/api/models/test-reader";
  static final String NEWS = "/api/models/test-news";

  private static final Model LIBRARY =
      model("test-library", "Library", "Libraries")
          .writableBy(Audience.ADMIN)
          .fields(Field.string("name", "Name").required())
          .display("name")
          .build();

  private static final Model TEAM =
      model("test-team", "Helper", "Team")
          .writableBy(Audience.ADMIN)
          .fields(
              Field.person("account", "Account").required(),
              Field.reference("library", "Library", "test-library").required())
          .visibleTo(Way.start().to("account"))
          .display("account")
          .build();

  private static final Model READER =
      model("test-reader", "Reader", "Readers")
          .fields(
              Field.string("name", "Name").required(),
              Field.person("account", "Account"),
              Field.reference("library", "Library", "test-library").required())
          .visibleTo(
              Way.start().to("account"),
              Way.start()
                  .along("library", "test-library")
                  .against("test-team", "library")
                  .to("account")
                  .writing())
          .display("name")
          .build();

  /** What members write here nobody else ever sees, so nobody else can stand in it. */
  private static final Model WISH =
      model("test-wish", "Wish", "Wishes")
          .fields(
              Field.string("title", "Title").required(),
              Field.person("wisher", "Wished by").required().defaultValue("caller"))
          .visibleTo(Way.start().to("wisher"))
          .display("title")
          .build();

  /** Everybody reads it and may correct it; only administrators say who has written it. */
  private static final Model NEWS_ITEM =
      model("test-news", "News", "News")
          .fields(
              Field.string("title", "Title").required(),
              Field.person("author", "Author").setBy(Setter.ADMIN))
          .display("title")
          .build();

  private static final String TABLES =
      """
      create table "test_library" ("id" text primary key, "name" text,
        "version" bigint, "created_at" text, "updated_at" text);
      create table "test_team" ("id" text primary key,
        "account" text references "app_user" ("id") on delete restrict,
        "library" text references "test_library" ("id") on delete restrict,
        "version" bigint, "created_at" text, "updated_at" text);
      create table "test_reader" ("id" text primary key, "name" text,
        "account" text references "app_user" ("id") on delete restrict,
        "library" text references "test_library" ("id") on delete restrict,
        "version" bigint, "created_at" text, "updated_at" text);
      create table "test_wish" ("id" text primary key, "title" text,
        "wisher" text references "app_user" ("id") on delete restrict,
        "version" bigint, "created_at" text, "updated_at" text);
      create table "test_news" ("id" text primary key, "title" text,
        "author" text references "app_user" ("id") on delete restrict,
        "version" bigint, "created_at" text, "updated_at" text);
      """;

  final TestApp app;
  final TestClient admin;
  final TestClient max;
  final TestClient olga;
  private final String library;

  private LibraryTown(TestApp app) {
    this.app = app;
    this.admin = app.admin();
    this.max = app.member();
    this.olga = app.otherMember();
    this.library = Nursery.id(admin.post("/api/models/test-library", Map.of("name", "Town")));
  }

  private static Model.Builder model(String name, String label, String plural) {
    return Model.named(name, label, plural)
        .scoping(Scoping.SHARED_DATA)
        .readableBy(Audience.BOTH)
        .writableBy(Audience.BOTH);
  }

  /** The library with an administrator and two who have registered. */
  static LibraryTown open(Action... actions) {
    TestApp app =
        TestApp.start(
            AppDefinition.named("Library")
                .models(LIBRARY, TEAM, READER, WISH, NEWS_ITEM)
                .actions(actions)
                .build());
    app.database()
        .write(sql -> {
          List.of(TABLES.split(";\\s*\\n")).forEach(sql::execute);
          return TABLES;
        });
    return new LibraryTown(app);
  }

  /** Takes somebody into the team. */
  String join(TestClient somebody) {
    Map<String, String> helper = Map.of("account", app.userId(somebody), "library", library);
    return Nursery.id(admin.post("/api/models/test-team", helper));
  }

  /** What is news, by whom. */
  String news(String title, TestClient author) {
    return Nursery.id(admin.post(NEWS, Map.of("title", title, "author", app.userId(author))));
  }

  Map<String, String> reader(String name, String account) {
    return Map.of("name", name, "account", account, "library", library);
  }

  @Override
  public void close() {
    app.close();
  }

  /** Asks whom it is to greet. */
  record Greet(Audience audience) implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named("greet", "Greet")
          .audience(audience)
          .parameters(Field.person("whom", "Whom").required())
          .build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      return ActionResult.of("Hello");
    }
  }
}
