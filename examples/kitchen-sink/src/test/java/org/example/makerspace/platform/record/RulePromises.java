package org.example.makerspace.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.example.makerspace.platform.record.Samples.needed;
import static org.example.makerspace.platform.rule.FieldCondition.own;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.TestClient;
import org.example.makerspace.platform.TestClient.Reply;
import org.example.makerspace.platform.auth.Audience;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.Option;
import org.example.makerspace.platform.record.Search.Break;
import org.example.makerspace.platform.rule.Computed;
import org.example.makerspace.platform.rule.Copied;
import org.example.makerspace.platform.rule.Demand;
import org.example.makerspace.platform.rule.Derivation;
import org.example.makerspace.platform.rule.Frozen;
import org.example.makerspace.platform.rule.NoOverlap;
import org.example.makerspace.platform.rule.Numbering;
import org.example.makerspace.platform.rule.OnlyOnce;
import org.example.makerspace.platform.rule.RecordCheck;
import org.example.makerspace.platform.rule.Rule;
import org.example.makerspace.platform.rule.Stamp;
import org.example.makerspace.platform.rule.Total;
import org.example.makerspace.platform.rule.Transitions;
import org.example.makerspace.platform.rule.Transitions.Step;
import org.example.makerspace.platform.web.Json;

/** What an app promises about the rules of its models, each by its kind, proved over HTTP. */
record RulePromises(TestApp app, Model model, Samples samples, TestClient writer) {
  private static final int OTHERS = 30_000;

  void keep(Rule rule) {
    if (rule instanceof Demand demand && demand.exemptsAdmin()) {
      if (samples.mayWrite(model, app.member())) {
        by(app.member()).holds(rule);
      }
      new ExemptPromise(by(app.admin())).keep(demand);
    } else {
      holds(rule);
    }
  }

  RulePromises by(TestClient somebody) {
    return new RulePromises(app, model, samples, somebody);
  }

  private void holds(Rule rule) {
    switch (rule) {
      case RecordCheck check -> refusesWhatBreaksIt(check);
      case Transitions ways -> goesItsWaysOnly(ways);
      case NoOverlap span ->
          new RoomPromise(model, samples, writer).keep(span, span.when(), span.judged());
      case OnlyOnce once ->
          new RoomPromise(model, samples, writer).keep(once, once.when(), once.judged());
      case Frozen frozen -> new FrozenPromise(this, frozen).keep();
      case Numbering numbers -> {
        refusesWhatOthersFillIn(numbers);
        leavesNoGap(numbers);
      }
      case Total total -> {
        refusesWhatOthersFillIn(total);
        followsWhatPointsThere(total);
      }
      case Copied copied -> {
        if (!copied.isEditable()) {
          refusesWhatOthersFillIn(copied);
        }
        new CopyPromise(app, model, samples, writer).keep(copied);
      }
      case Stamp stamp -> refusesWhatOthersFillIn(stamp);
      case Computed computed -> refusesWhatOthersFillIn(computed);
    }
  }

  private void refusesWhatOthersFillIn(Derivation rule) {
    Field field = model.field(rule.field()).orElseThrow();
    ObjectNode more = samples.of(model, writer);
    Object derived = samples.fields(model, more, writer).get(field.name());
    Optional<ObjectNode> wrong = another(field, String.valueOf(derived));
    if (wrong.isEmpty() && samples.isMember(writer) && samples.mayWrite(model, app.admin())) {
      by(app.admin()).refusesWhatOthersFillIn(rule); // who may name more than one
      return;
    }
    more.setAll(wrong.orElseThrow());
    refusesToBeGiven(field, samples.written(model, more, writer));
    ObjectNode values = samples.of(model, writer);
    String one = path() + "/" + id(samples.written(model, values, writer));
    JsonNode before = writer.get(one).expect(200).json();
    ObjectNode change = another(field, before.get(field.name()).asText()).orElseThrow();
    refusesToBeGiven(field, writer.put(one, change));
    assertThat(writer.get(one).expect(200).json()).isEqualTo(before);
    // What is sent back as it was read is no change.
    change.set(rule.field(), before.get(rule.field()));
    writer.put(one, change).expect(200);
  }

  private static void refusesToBeGiven(Field field, Reply reply) {
    assertThat(reply.expect(422).json().get("errors").valueStream())
        .as(reply.body())
        .filteredOn(error -> error.get("field").asText().equals(field.name()))
        .extracting(error -> error.get("code").asText())
        .contains("derived");
  }

  /** Also where several come at once, and some of them fail. */
  private void leavesNoGap(Numbering numbers) {
    List<ObjectNode> values =
        Stream.generate(() -> samples.where(model, numbers.when(), writer)).limit(6).toList();
    values.get(2).put("noSuchField", true);
    List<CompletableFuture<Reply>> all =
        values.stream()
            .map(each -> CompletableFuture.supplyAsync(() -> writer.post(path(), each)))
            .toList();
    List<Long> given =
        all.stream()
            .map(CompletableFuture::join)
            .filter(reply -> reply.status() == 201)
            .map(reply -> reply.json().get(numbers.field()).asText())
            .map(text -> Long.valueOf(text.replaceAll(".*[^0-9]", "")))
            .sorted()
            .toList();
    assumeTrue(given.size() > 1, "Rules leave room for one " + model.label() + " at a time.");
    assertThat(given.getLast() - given.getFirst()).isEqualTo(given.size() - 1);
  }

  private void followsWhatPointsThere(Total total) {
    Model other = app.services().records().models().get(total.of());
    String path = "/api/models/" + other.name();
    String one = create();
    ObjectNode values = samples.of(other, writer);
    values.put(total.by(), one.substring(one.lastIndexOf('/') + 1));
    if (!total.when().isEmpty() || writer.get(path).status() == 403) {
      return;
    }
    Reply made = writer.post(path, values);
    if (made.status() == 201) {
      JsonNode summed = total.sum() == null ? null : made.json().get(total.sum());
      BigDecimal wanted = summed == null ? BigDecimal.ONE : new BigDecimal(summed.asText("0"));
      JsonNode shown = writer.get(one).expect(200).json().get(total.field());
      assertThat(new BigDecimal(shown.asText())).isEqualByComparingTo(wanted);
    }
  }

  private void refusesWhatBreaksIt(RecordCheck check) {
    String one = create();
    ObjectNode broken = samples.of(model, writer);
    Break how = needed(() -> samples.search(model, broken, writer).breaks(check));
    if (writer.get(one).status() == 404) {
      one = create(); // what led there from the first leads to another sample now
    }
    String there = one;
    JsonNode before = needed(() -> writer.get(there).expect(200)).json();
    long records = total();
    boolean breaks = how != Break.NEVER && !samples.takes(model, broken, writer);
    assumeTrue(breaks, "No values of a %s break this.".formatted(model.label()));
    Reply made = samples.written(model, broken, writer).expect(422);
    // What a record points to may break it, too; but that is no change of the record.
    SampleFields fields = samples.fields(model, broken, writer);
    if (check.fields().stream()
        .map(name -> own(fields.source(name)))
        .anyMatch(name -> !broken.path(name).equals(before.path(name)))) {
      Reply changed = writer.put(one, broken).expect(422);
      if (how == Break.BY_THE_CHECK) {
        refused(changed, Stream.concat(Stream.of(check), seals())); // nothing of it may change
      }
    }
    if (how == Break.BY_THE_CHECK) {
      refused(made, check);
    }
    assertThat(total()).isEqualTo(records);
    assertThat(writer.get(one).expect(200).json()).isEqualTo(before);
  }

  private void goesItsWaysOnly(Transitions ways) {
    ObjectNode values = samples.of(model, writer);
    String one = create();
    String from = writer.get(one).expect(200).json().get(ways.field()).asText();
    List<String> states =
        model.field(ways.field()).orElseThrow().options().stream().map(Option::value).toList();
    for (String to : states) {
      if (!ways.starts().isEmpty() && !ways.starts().contains(to)) {
        refusedStep(writer.post(path(), values.put(ways.field(), to)), ways);
      }
      List<Step> steps =
          ways.steps().stream()
              .filter(step -> step.from().contains(from) && step.to().equals(to))
              .toList();
      boolean others =
          writer != app.admin() && steps.stream().allMatch(it -> it.by() == Audience.ADMIN);
      if (steps.isEmpty() && !to.equals(from)) {
        refusedStep(writer.put(one, body(ways.field(), to)), ways);
      } else if (!to.equals(from) && others) {
        writer.put(one, body(ways.field(), to)).expect(422);
      }
    }
    assertThat(writer.get(one).json().get(ways.field()).asText()).isEqualTo(from);
  }

  /** Who does not set the state at all is told that, and no more. */
  private void refusedStep(Reply reply, Transitions ways) {
    if (samples.sets(model, model.field(ways.field()).orElseThrow(), writer)) {
      refused(reply, ways);
    } else {
      reply.expect(422);
    }
  }

  /** Another value of one field, if it has one. */
  private Optional<ObjectNode> another(Field field, String present) {
    return others(field, present).findFirst();
  }

  /** All its other values, where it has few. */
  Stream<ObjectNode> others(Field field, String present) {
    return IntStream.range(OTHERS, OTHERS + field.options().size() + 2)
        .mapToObj(number -> samples.another(model, field, number, writer))
        .filter(value -> !value.asText().equals(present))
        .map(value -> Json.MAPPER.createObjectNode().set(field.name(), value));
  }

  private Stream<Rule> seals() {
    return model.rules().stream().filter(Frozen.class::isInstance);
  }

  static void refused(Reply reply, Rule rule) {
    refused(reply, Stream.of(rule));
  }

  /** Refused by one of these rules. */
  private static void refused(Reply reply, Stream<Rule> rules) {
    JsonNode errors = reply.expect(422).json().get("errors");
    assertThat(errors.findValuesAsText("message"))
        .containsAnyElementsOf(rules.map(Rule::message).toList());
  }

  private static ObjectNode body(String field, String value) {
    return Json.MAPPER.createObjectNode().put(field, value);
  }

  private String create() {
    ObjectNode values = samples.of(model, writer);
    return path() + "/" + needed(() -> id(samples.written(model, values, writer)));
  }

  private static String id(Reply created) {
    assertThat(created.status()).isIn(200, 201);
    return created.json().get("id").asText();
  }

  private long total() {
    return writer.get(path() + "?limit=1").expect(200).json().get("total").asLong();
  }

  String path() {
    return "/api/models/" + model.name();
  }
}
