package app.musicschoolmanager.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.rule.Computed;
import app.musicschoolmanager.platform.rule.Demand;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.OnlyOnce;
import app.musicschoolmanager.platform.rule.term.Moment;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where there is room for one record more, one of two at once gets it, and no third. */
record RoomPromise(Model model, Samples samples, TestClient writer) {

  /**
   * Proves it.
   *
   * @param when what holds for the records of which there is only one
   * @param judged the fields in which they are the same
   */
  void keep(Demand demand, List<FieldCondition> when, List<String> judged) {
    ObjectNode one = first(demand, when, judged);
    int most = most(demand);
    // None is written before all are found: to find one may take away what is in its way.
    List<ObjectNode> others =
        IntStream.rangeClosed(1, most + 2).mapToObj(number -> alike(demand, one, number)).toList();
    others
        .subList(0, most - 1)
        .forEach(values -> ExemptPromise.taken(writer.post(path(), values), demand));
    List<Reply> both = atOnce(others.subList(most - 1, most + 1));
    if (both.stream().noneMatch(reply -> reply.status() == 201)) {
      both.forEach(reply -> ExemptPromise.taken(reply, demand));
    }
    assertThat(both).extracting(Reply::status).containsExactlyInAnyOrder(201, 422);
    RulePromises.refused(writer.post(path(), others.getLast()), demand);
    ObjectNode same = Json.MAPPER.createObjectNode();
    demand.fields().stream().flatMap(this::sources).forEach(it -> same.set(it, one.get(it)));
    long records = total();
    String other = create();
    // A sample that cannot help being the same has taken the place of what was there.
    if (total() > records) {
      RulePromises.refused(writer.put(other, same), demand);
    }
  }

  private List<Reply> atOnce(List<ObjectNode> all) {
    List<CompletableFuture<Reply>> sent =
        all.stream()
            .map(values -> CompletableFuture.supplyAsync(() -> writer.post(path(), values)))
            .toList();
    return sent.stream().map(CompletableFuture::join).toList();
  }

  /** Whoever it does not hold for gets one more than there is room for. */
  void exceed(Demand demand, List<FieldCondition> when, List<String> judged) {
    ObjectNode one = first(demand, when, judged);
    List<ObjectNode> all = new ArrayList<>();
    for (int number = 0; number <= most(demand); number++) {
      all.add(alike(demand, one, number));
    }
    all.forEach(values -> ExemptPromise.taken(writer.post(path(), values), demand));
  }

  /** A record that gets in the way of others, with room for it. */
  private ObjectNode first(Demand demand, List<FieldCondition> when, List<String> judged) {
    List<FieldCondition> all = new ArrayList<>(when);
    judged.stream().flatMap(this::sources).forEach(it -> all.add(FieldCondition.isFilled(it)));
    ObjectNode one = samples.where(model, all, writer);
    if (demand instanceof OnlyOnce once) {
      rules(one).free(once);
    }
    return one;
  }

  private static int most(Demand demand) {
    return demand instanceof OnlyOnce once ? once.most() : 1;
  }

  /** One more of the same, which differs from others as far as it has to. */
  private ObjectNode alike(Demand demand, ObjectNode one, int number) {
    ObjectNode other = samples.of(model, writer);
    List<FieldCondition> same = new ArrayList<>();
    for (String name : demand.fields().stream().flatMap(this::sources).toList()) {
      other.remove(name);
      if (one.has(name)) {
        JsonNode value = other.set(name, one.get(name)).get(name);
        boolean empty = value.isNull();
        same.add(empty ? FieldCondition.isEmpty(name) : FieldCondition.is(name, value.asText()));
      }
    }
    if (demand instanceof OnlyOnce once && once.most() > 1 && once.date() != null) {
      rules(other).shift(once, number);
      same.removeIf(condition -> condition.field().equals(once.date()));
      once.alike(rules(other).fields().write()).stream()
          .filter(condition -> condition.field().equals(once.date()))
          .forEach(same::add);
    }
    samples.search(model, other, writer).where(same).succeeds(false);
    return other;
  }

  /** The field itself, or what an end is reckoned from that the app fills in. */
  private Stream<String> sources(String name) {
    return model.rules().stream()
        .filter(rule -> rule instanceof Computed computed && computed.field().equals(name))
        .flatMap(rule -> Moment.read(((Computed) rule).formula()).stream())
        .findFirst()
        .map(Moment::paths)
        .orElseGet(() -> Stream.of(name));
  }

  private RuleSamples rules(ObjectNode values) {
    return new RuleSamples(samples.fields(model, values, writer));
  }

  private String create() {
    var made = writer.post(path(), samples.of(model, writer)).expect(201);
    return path() + "/" + made.json().get("id").asText();
  }

  private long total() {
    return writer.get(path() + "?limit=1").expect(200).json().get("total").asLong();
  }

  private String path() {
    return "/api/models/" + model.name();
  }
}
