package app.musicschoolmanager.platform.record;

import static org.assertj.core.api.Assertions.assertThatCode;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Setter;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.OnDelete;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Way;
import app.musicschoolmanager.platform.rule.Copied;
import app.musicschoolmanager.platform.rule.FieldComparison;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.Frozen;
import app.musicschoolmanager.platform.rule.RecordCheck;
import app.musicschoolmanager.platform.rule.Rule;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every promise can be tried where records name others of which there can be few only: one price
 * list for each kind of client, one client for each account, one day for each date.
 */
class FewRecordsTest {
  private static final Option HOME = new Option("home", "Home");
  private static final Option SHOP = new Option("shop", "Shop");

  private static final Model PRICES =
      shared("test-prices", "Price list", Audience.ADMIN)
          .fields(
              Field.string("name", "Name").required(),
              Field.options("kind", "Kind", HOME, SHOP).required().unique())
          .rules(Frozen.named("kind-stays", "The kind of a price list stays.").only("kind"))
          .visibleTo(Way.start().against("test-client", "prices").to("account"))
          .display("name")
          .build();

  private static final Model CLIENT =
      shared("test-client", "Client", Audience.ADMIN)
          .fields(
              Field.string("name", "Name").required(),
              Field.options("kind", "Kind", HOME, SHOP).required().defaultValue("home"),
              Field.person("account", "Account").unique(),
              Field.reference("prices", "Price list", "test-prices").setBy(Setter.ACTIONS),
              Field.money("debt", "Debt").setBy(Setter.ACTIONS))
          .visibleTo(Way.start().to("account"))
          .display("name")
          .build();

  private static final Model ARTICLE =
      shared("test-article", "Article", Audience.ADMIN)
          .fields(
              Field.string("title", "Title").required(),
              Field.reference("prices", "Price list", "test-prices").required(),
              Field.options("kind", "Kind", HOME, SHOP).required())
          .rules(
              RecordCheck.named("same-kind", "An article is of the kind of its price list.")
                  .that(FieldCondition.ofFields("kind", FieldComparison.EQUAL, "prices.kind")))
          .visibleTo(
              Way.start()
                  .along("prices", "test-prices")
                  .against("test-client", "prices")
                  .to("account"))
          .display("title")
          .build();

  private static final Model DAY =
      shared("test-day", "Day", Audience.ADMIN)
          .fields(Field.date("date", "Date").required().unique())
          .rules(Frozen.named("date-stays", "The date of a day stays.").only("date"))
          .display("date")
          .build();

  private static final Model ORDER =
      shared("test-order", "Order", Audience.BOTH)
          .fields(
              Field.reference("client", "Client", "test-client").required(),
              Field.reference("day", "Day", "test-day").required(),
              Field.date("date", "Date"))
          .rules(
              RecordCheck.named("in-time", "Orders come before six on the day before.")
                  .that(FieldCondition.of("date-1d@18:00", FieldComparison.MORE_THAN, "now"))
                  .exemptingAdmin(),
              Frozen.named("client-stays", "The client of an order stays.").only("client"),
              Frozen.named("day-stays", "The day of an order stays.").only("day"),
              Copied.named("date-of-day", "The date is that of the day.").of("date", "day.date"))
          .visibleTo(Way.start().along("client", "test-client").to("account").writing())
          .display("date")
          .build();

  private static final Model LINE =
      shared("test-line", "Line", Audience.BOTH)
          .fields(
              Field.reference("order", "Order", "test-order").required().onDelete(OnDelete.CASCADE),
              Field.reference("article", "Article", "test-article").required(),
              Field.integer("count", "Count").required().min("1"),
              Field.reference("client", "Client", "test-client"),
              Field.date("date", "Date"))
          .rules(
              RecordCheck.named("home-prices", "At home one pays the prices of homes.")
                  .when(FieldCondition.is("client.kind", "home"))
                  .that(FieldCondition.is("article.kind", "home")),
              RecordCheck.named("no-debt", "A shop in debt orders nothing.")
                  .when(FieldCondition.is("client.kind", "shop"))
                  .that(FieldCondition.of("client.debt", FieldComparison.AT_MOST, "500")),
              RecordCheck.named("late", "Lines come before six on the day before.")
                  .that(FieldCondition.of("date-1d@18:00", FieldComparison.MORE_THAN, "now")),
              Frozen.named("stay", "Order and article of a line stay.").only("order", "article"),
              Copied.named("client", "The client is that of the order.")
                  .of("client", "order.client"),
              Copied.named("date", "The date is that of the order.").of("date", "order.date"))
          .visibleTo(
              Way.start()
                  .along("order", "test-order")
                  .along("client", "test-client")
                  .to("account")
                  .writing())
          .display("count")
          .build();

  private final TestApp app = start();
  private final TestClient admin = app.admin();
  private final TestClient member = app.member();

  private static Model.Builder shared(String name, String label, Audience writers) {
    return Model.named(name, label, label + "s")
        .scoping(Scoping.SHARED_DATA)
        .readableBy(Audience.BOTH)
        .writableBy(writers);
  }

  private static TestApp start() {
    TestApp app =
        TestApp.start(
            AppDefinition.named("Test").models(PRICES, CLIENT, ARTICLE, DAY, ORDER, LINE).build());
    List.of(
            "prices (name text, kind text unique",
            "client (name text, kind text, account text unique, debt bigint,"
                + " prices text references test_prices (id)",
            "article (title text, kind text, prices text references test_prices (id)",
            "day (date text unique",
            "order (date text, client text references test_client (id),"
                + " day text references test_day (id)",
            "line (article text references test_article (id), count bigint, date text,"
                + " client text references test_client (id),"
                + " \"order\" text references test_order (id) on delete cascade")
        .forEach(table -> create(app, table));
    return app;
  }

  private static void create(TestApp app, String table) {
    String kept = "id text primary key, version bigint, created_at text, updated_at text";
    app.database().write(sql -> sql.execute("create table test_%s, %s)".formatted(table, kept)));
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void those_that_only_two_others_lead_to_are_seen_and_written_as_promised() {
    ModelPromises articles = new ModelPromises(app, ARTICLE);
    tried(() -> articles.areCreatedReadChangedFoundAndDeleted(admin));
    tried(() -> articles.areSeenByThoseTheyLeadTo(admin, member, app.otherMember()));
    tried(() -> articles.areReadButNotWrittenBy(member, admin));
    tried(() -> articles.tellAWriterWhoComesLate(admin));
    keepTheirRules(ARTICLE, admin);
  }

  @Test
  void those_of_which_there_are_two_at_most_are_tried_in_turn() {
    ModelPromises prices = new ModelPromises(app, PRICES);
    tried(() -> prices.areCreatedReadChangedFoundAndDeleted(admin));
    tried(() -> prices.keepTheirIdentity(admin));
    tried(() -> prices.tellAWriterWhoComesLate(admin));
    tried(() -> prices.areReadButNotWrittenBy(member, admin));
    tried(() -> prices.areSeenByThoseTheyLeadTo(admin, member, app.otherMember()));
    keepTheirRules(PRICES, admin);
  }

  @Test
  void members_of_whom_there_is_one_client_each_try_what_only_others_could_name() {
    for (Model model : List.of(ORDER, LINE)) {
      ModelPromises promises = new ModelPromises(app, model);
      tried(() -> promises.areCreatedReadChangedFoundAndDeleted(member));
      tried(() -> promises.areSeenByThoseTheyLeadTo(admin, member, app.otherMember()));
      tried(() -> promises.pointOnlyToWhatTheirWriterSees(member, app.otherMember()));
      keepTheirRules(model, member);
    }
    tried(() -> new ModelPromises(app, LINE).tellAWriterWhoComesLate(member));
  }

  private void keepTheirRules(Model model, TestClient writer) {
    ModelPromises promises = new ModelPromises(app, model);
    for (Rule rule : model.rules()) {
      tried(() -> promises.keepTheRule(writer, rule.id()));
    }
  }

  /** What is not tried keeps no promise. */
  private static void tried(ThrowingCallable promise) {
    assertThatCode(promise).doesNotThrowAnyException();
  }
}
