package app.musicschoolmanager.platform.record;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.OnDelete;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Way;
import app.musicschoolmanager.platform.rule.FieldComparison;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.RecordCheck;
import org.junit.jupiter.api.Test;

/** The promises can be put to models with narrow rules too, and to those of administrators. */
class ModelPromisesTest {
  private static final Model BOX =
      Model.named("test-box", "Box", "Boxes")
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.integer("size", "Size").required().min("-1"),
              Field.flag("open", "Open").required())
          .display("size")
          .build();

  private static final Model TIGHT =
      Model.named("test-tight", "Tight", "Tights")
          .fields(
              Field.string("code", "A long label of a short code").required().max("3").unique(),
              Field.string("sign", "Sign").required().pattern("[A-Z]{2}-[0-9]{3}"),
              Field.string("remark", "Remark").required().pattern("(?!.*https?:).*"),
              Field.text("essay", "Essay").min("40").max("60"),
              Field.integer("count", "Count").min("1").max("3"),
              Field.decimal("share", "Share").scale(3).min("-0.002").max("0.002"),
              Field.money("debt", "Debt").max("-1"),
              Field.date("day", "Day").min("2026-02-27").max("2026-03-01"),
              Field.datetime("at", "At").min("2030-01-01T00:00:00Z"),
              Field.options("one", "One", new Option("only", "Only")).required(),
              Field.reference("box", "Box", "test-box").required(),
              Field.reference("next", "Next", "test-tight"),
              Field.email("mail", "Mail"),
              Field.url("site", "Site"),
              Field.json("extra", "Extra"),
              Field.secret("key", "Key"),
              Field.file("scan", "Scan"))
          .display("sign")
          .build();

  private static final Model GUEST =
      Model.named("test-guest", "Guest", "Guests")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("name", "Name").required(),
              Field.person("account", "Account").required().unique(),
              Field.flag("welcome", "Welcome").required())
          .display("name")
          .build();

  private static final RecordCheck WELCOME =
      RecordCheck.named("welcome", "Only guests who are welcome have a key.")
          .that(FieldCondition.is("guest.welcome", "true"));

  private static final RecordCheck OWN =
      RecordCheck.named("own", "A key is kept by the account of its guest.")
          .that(FieldCondition.ofFields("keeper", FieldComparison.EQUAL, "guest.account"));

  private static final Model KEY =
      Model.named("test-key", "Key", "Keys")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.reference("guest", "Guest", "test-guest")
                  .required()
                  .unique()
                  .onDelete(OnDelete.CASCADE),
              Field.person("keeper", "Keeper").required().unique())
          .rules(WELCOME, OWN)
          .visibleTo(Way.start().to("keeper"))
          .display("guest")
          .build();

  @Test
  void records_whose_accounts_must_match_are_each_somebody_elses() {
    try (TestApp app = TestApp.start(AppDefinition.named("Test").models(GUEST, KEY).build())) {
      createHouse(app);
      ModelPromises keys = new ModelPromises(app, KEY);

      keys.areCreatedReadChangedFoundAndDeleted(app.admin());
      keys.tellAWriterWhoComesLate(app.admin());
      keys.areReadButNotWrittenBy(app.member(), app.admin());
      keys.areSeenByThoseTheyLeadTo(app.admin(), app.member(), app.otherMember());
      keys.keepTheRule(app.admin(), WELCOME.id());
      keys.keepTheRule(app.admin(), OWN.id());
    }
  }

  @Test
  void records_of_administrators_are_each_their_own_and_hidden_from_members() {
    try (TestApp app = TestApp.start(AppDefinition.named("Test").models(BOX, TIGHT).build())) {
      createTables(app);
      ModelPromises tights = new ModelPromises(app, TIGHT);

      tights.areCreatedReadChangedFoundAndDeleted(app.admin());
      tights.nameEveryRequiredFieldThatIsMissing(app.admin());
      tights.refuseAnUnknownField(app.admin());
      tights.keepTheirIdentity(app.admin());
      tights.tellAWriterWhoComesLate(app.admin());
      tights.areClosedToStrangers(app.anonymous(), app.admin());
      tights.areListedForTheirOwnerOnly(app.admin(), app.otherAdmin());
      tights.areOutOfReachOfOthers(app.admin(), app.otherAdmin());
      tights.pointOnlyToWhatTheirWriterSees(app.admin(), app.otherAdmin());
      tights.areHiddenFrom(app.member(), app.admin());
      tights.neverShowTheirSecrets(app.admin());
      new ModelPromises(app, BOX).areCreatedReadChangedFoundAndDeleted(app.member());
    }
  }

  private static void createHouse(TestApp app) {
    app.database()
        .write(sql -> {
          sql.execute(
              """
              create table test_guest (id text primary key, owner_id text, name text,
                account text unique, welcome integer, version bigint, created_at text,
                updated_at text)
              """);
          return sql.execute(
              """
              create table test_key (id text primary key, owner_id text,
                guest text unique references test_guest (id) on delete cascade,
                keeper text unique, version bigint, created_at text, updated_at text)
              """);
        });
  }

  private static void createTables(TestApp app) {
    app.database()
        .write(sql -> {
          sql.execute(
              """
              create table test_box (id text primary key, owner_id text, size bigint,
                "open" integer, version bigint, created_at text, updated_at text)
              """);
          return sql.execute(
              """
              create table test_tight (id text primary key, owner_id text, code text,
                sign text, remark text, essay text, count bigint, share bigint, debt bigint, day text,
                "at" text, one text, box text references test_box (id),
                next text references test_tight (id), mail text, site text, extra text,
                "key" text, scan text, version bigint, created_at text, updated_at text,
                unique (owner_id, code))
              """);
        });
  }
}
