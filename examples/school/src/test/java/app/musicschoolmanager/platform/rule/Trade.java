package app.musicschoolmanager.platform.rule;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.OnDelete;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scoping;

/** An app that numbers, notes and calculates by itself. */
final class Trade {
  static final String NUMBERED = "Bills are numbered without gaps.";

  static final Model BILL =
      shared("test-bill")
          .fields(
              Field.string("title", "Title").required(),
              Field.options(
                      "state", "State", new Option("draft", "Draft"), new Option("sent", "Sent"))
                  .required()
                  .defaultValue("draft"),
              Field.string("number", "Number").unique(),
              Field.email("author", "Author"),
              Field.string("authorName", "Written by"),
              Field.date("sentOn", "Sent on"),
              Field.datetime("sentAt", "Sent at"),
              Field.integer("lines", "Lines"),
              Field.money("net", "Net"),
              Field.money("tax", "Tax"),
              Field.money("gross", "Gross").max("1000"))
          .rules(
              Numbering.named("number", NUMBERED)
                  .of("number")
                  .prefix("B-")
                  .digits(4)
                  .eachYear()
                  .when(FieldCondition.is("state", "sent")),
              Stamp.named("author", "Who wrote it.").of("author", Stamp.Source.CALLER_EMAIL),
              Stamp.named("author-name", "Who wrote it.")
                  .of("authorName", Stamp.Source.CALLER_NAME),
              Stamp.named("sent-on", "When it was sent.")
                  .of("sentOn", Stamp.Source.TODAY)
                  .when(FieldCondition.is("state", "sent")),
              Stamp.named("sent-at", "When it was sent.")
                  .of("sentAt", Stamp.Source.NOW)
                  .when(FieldCondition.is("state", "sent")),
              Total.named("lines", "Its lines.").count("lines", "test-line", "bill"),
              Total.named("net", "The sum of its lines.").sum("net", "test-line", "bill", "amount"),
              Computed.named("gross", "Net and tax.").of("gross", "net + tax"),
              Computed.named("tax", "19 % of the net.").of("tax", "net * 0.19"),
              Frozen.named("as-sent", "A bill stays as it was sent.")
                  .when(FieldCondition.is("state", "sent")))
          .display("title")
          .build();

  static final Model LINE =
      shared("test-line")
          .fields(
              Field.string("title", "Title").required(),
              Field.reference("bill", "Bill", "test-bill").onDelete(OnDelete.CASCADE),
              Field.decimal("quantity", "Quantity").scale(3),
              Field.reference("good", "Good", "test-good"),
              Field.money("price", "Price"),
              Field.money("listPrice", "List price"),
              Field.money("discount", "Discount"),
              Field.money("amount", "Amount"))
          .rules(
              Copied.named("price-first", "The price that the good has.")
                  .of("price", "good.price")
                  .editable(),
              Copied.named("list-price", "The price that the good had then.")
                  .of("listPrice", "good.price"),
              Frozen.named("listed", "A line that is listed stays listed like this.")
                  .when(FieldCondition.is("title", "Listed"))
                  .only("listPrice"),
              Computed.named("amount", "Quantity times price.")
                  .of("amount", "quantity * price - discount"))
          .display("title")
          .build();

  static final Model GOOD =
      shared("test-good")
          .fields(
              Field.string("title", "Title").required(),
              Field.money("price", "Price"),
              Field.integer("arrived", "Arrived"),
              Field.integer("left", "Left"),
              Field.integer("stock", "Stock").min("0"))
          .rules(
              Total.named("arrived", "What has come.")
                  .sum("arrived", "test-move", "good", "pieces")
                  .when(FieldCondition.is("out", "false")),
              Total.named("left", "What has gone.")
                  .sum("left", "test-move", "good", "pieces")
                  .when(FieldCondition.is("out", "true")),
              Computed.named("stock", "What is there.").of("stock", "arrived - left"))
          .display("title")
          .build();

  static final Model MOVE =
      shared("test-move")
          .fields(
              Field.reference("good", "Good", "test-good").required(),
              Field.integer("pieces", "Pieces").required().min("1"),
              Field.flag("out", "Out").required().defaultValue("false"))
          .display("pieces")
          .build();

  static final Model TICKET =
      Model.named("test-ticket", "Ticket", "Tickets")
          .scoping(Scoping.USER_SCOPED)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(Field.string("title", "Title").required(), Field.string("number", "Number"))
          .rules(
              Numbering.named("number", "Tickets are numbered.")
                  .of("number")
                  .first(100)
                  .withGaps()
                  .amongTheOwners())
          .display("title")
          .build();

  private Trade() {}

  private static Model.Builder shared(String name) {
    return Model.named(name, name, name)
        .scoping(Scoping.SHARED_DATA)
        .readableBy(Audience.BOTH)
        .writableBy(Audience.BOTH);
  }

  static TestApp open() {
    TestApp app =
        TestApp.start(AppDefinition.named("Trade").models(BILL, LINE, GOOD, MOVE, TICKET).build());
    app.database()
        .write(sql -> {
          String kept = "version bigint, created_at text, updated_at text)";
          sql.execute(
              "create table test_bill (id text primary key, title text, state text,"
                  + " number text unique, author text, author_name text, sent_on text,"
                  + " sent_at text, lines bigint, net bigint, tax bigint, gross bigint, "
                  + kept);
          sql.execute(
              "create table test_line (id text primary key, title text, bill text references"
                  + " test_bill (id) on delete cascade, quantity bigint, good text references"
                  + " test_good (id), list_price bigint, price bigint, discount bigint, amount"
                  + " bigint, "
                  + kept);
          sql.execute(
              "create table test_good (id text primary key, title text, arrived bigint, price"
                  + " bigint, \"left\" bigint, stock bigint, "
                  + kept);
          sql.execute(
              "create table test_move (id text primary key,"
                  + " good text references test_good (id), pieces bigint, out integer, "
                  + kept);
          return sql.execute(
              "create table test_ticket (id text primary key, owner_id text, title text,"
                  + " number text, "
                  + kept);
        });
    return app;
  }
}
