package org.example.makerspace.action;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.example.makerspace.casemodel.Case;
import org.example.makerspace.platform.action.Action;
import org.example.makerspace.platform.action.ActionContext;
import org.example.makerspace.platform.action.ActionDefinition;
import org.example.makerspace.platform.action.ActionResult;
import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.integration.HttpReply;
import org.example.makerspace.platform.model.DataScope;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Option;
import org.example.makerspace.platform.model.Values;
import org.example.makerspace.platform.rule.FieldCondition;

/** Works out what a repair costs, notes it as the estimate, and mails it to its owner. */
public final class QuoteRepair implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("quote-repair", "Quote a repair")
        .description(
            "Works out what a repair costs, notes it as the estimate, and mails it to its owner.")
        .audience(Audience.MEMBER)
        .scope(DataScope.USER_SCOPED)
        .parameters(
            Field.reference("repair", "Repair", "case").required(),
            Field.string("part", "Spare part")
                .required()
                .pattern("[A-Za-z0-9][A-Za-z0-9 -]{1,60}")
                .help("As the shop calls it."),
            Field.integer("pieces", "Pieces").required().min("1").max("99"),
            Field.integer("minutes", "Minutes of work").min("1"),
            Field.money("hourlyRate", "Rate per hour").min("0").defaultValue("30.00"),
            Field.decimal("discount", "Discount in percent").scale(1).min("0").max("100"),
            Field.flag("urgent", "Urgent").required().defaultValue("false"),
            Field.date("startOn", "Start on"),
            Field.datetime("pickUpAt", "Pick-up at"),
            Field.options(
                    "format",
                    "Format",
                    new Option("short", "In one line"),
                    new Option("full", "With every item"))
                .required(),
            Field.json("extras", "Extras")
                .help("Further items with their price, as JSON: {\"postage\": 4.9}"),
            Field.reference("item", "Material from the store", "item"),
            Field.email("sendTo", "Send to"),
            Field.url("referencePage", "Page to refer to"),
            Field.text("remark", "Remark").max("1000"))
        .where("repair", FieldCondition.isNot("status", "done"))
        .integrations("webShop", "mail")
        .timeout(Duration.ofSeconds(20))
        .retries(2)
        .triggers("quote this repair", "what will the repair cost?")
        .confirm()
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(
      String repair,
      String part,
      long pieces,
      Long minutes,
      BigDecimal hourlyRate,
      BigDecimal discount,
      boolean urgent,
      LocalDate startOn,
      Instant pickUpAt,
      String format,
      JsonNode extras,
      String item,
      String sendTo,
      String referencePage,
      String remark) {
    static Input of(Values values) {
      return new Input(
          values.text("repair"),
          values.text("part"),
          values.integer("pieces"),
          values.integer("minutes"),
          values.decimal("hourlyRate"),
          values.decimal("discount"),
          values.flag("urgent"),
          values.date("startOn"),
          values.instant("pickUpAt"),
          values.text("format"),
          values.json("extras"),
          values.text("item"),
          values.text("sendTo"),
          values.text("referencePage"),
          values.text("remark"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    Case repair = app.cases().get(input.repair());
    BigDecimal parts = priceOfPart(input, app).multiply(BigDecimal.valueOf(input.pieces()));
    BigDecimal total = parts.add(labour(input)).add(extras(input));
    if (input.discount() != null) {
      BigDecimal kept = BigDecimal.valueOf(100).subtract(input.discount());
      total = total.multiply(kept).movePointLeft(2);
    }
    if (input.urgent()) {
      total = total.multiply(new BigDecimal("1.25"));
    }
    total = total.setScale(2, RoundingMode.HALF_UP);
    LocalDate dueOn = input.startOn() == null ? repair.dueOn() : input.startOn().plusDays(7);
    app.cases().update(repair.id(), Case.draft().estimate(total).dueOn(dueOn));
    String quote = "%s: %s euros".formatted(repair.title(), total);
    if (input.format().equals("full")) {
      quote += "\n" + parts + " for parts, " + labour(input) + " for work";
    }
    if (input.remark() != null) {
      quote += "\n\n" + input.remark();
    }
    if (input.sendTo() != null) {
      app.mail().send(input.sendTo(), "Quote for " + repair.title(), quote);
      app.log("Sent the quote to the owner.");
    }
    return ActionResult.of("Quote: " + total).with("total", total).with("parts", parts);
  }

  private static BigDecimal labour(Input input) {
    BigDecimal rate = input.hourlyRate() == null ? new BigDecimal("30.00") : input.hourlyRate();
    long minutes = input.minutes() == null ? 60 : input.minutes();
    return rate.multiply(BigDecimal.valueOf(minutes))
        .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal extras(Input input) {
    BigDecimal sum = BigDecimal.ZERO;
    if (input.extras() != null) {
      for (JsonNode extra : input.extras()) {
        sum = sum.add(extra.isNumber() ? extra.decimalValue() : BigDecimal.ZERO);
      }
    }
    return sum;
  }

  /** What a part costs: in our own store, or else in the shop. */
  private static BigDecimal priceOfPart(Input input, AppContext app) {
    if (input.item() != null) {
      return app.items().get(input.item()).price();
    }
    if (!app.webShop().isConnected()) {
      app.log("The shop is not connected, so the part counts for nothing.");
      return BigDecimal.ZERO;
    }
    HttpReply reply = app.webShop().get("/products.json", Map.of("title", input.part())).orThrow();
    JsonNode price = reply.json().at("/products/0/variants/0/price");
    return price.isMissingNode() ? BigDecimal.ZERO : new BigDecimal(price.asText());
  }
}
