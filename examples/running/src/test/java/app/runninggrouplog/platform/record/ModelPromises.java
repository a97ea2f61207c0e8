package app.runninggrouplog.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.runninggrouplog.platform.TestApp;
import app.runninggrouplog.platform.TestClient;
import app.runninggrouplog.platform.TestClient.Reply;
import app.runninggrouplog.platform.db.Ids;
import app.runninggrouplog.platform.model.Field;
import app.runninggrouplog.platform.model.FieldType;
import app.runninggrouplog.platform.model.Model;
import app.runninggrouplog.platform.rule.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What an app promises about the records of each of its models, proved over HTTP. */
public final class ModelPromises {
  private final TestApp app;
  private final Model model;
  private final Samples samples;
  private final String path;

  public ModelPromises(TestApp app, Model model) {
    this.app = app;
    this.model = model;
    this.samples = new Samples(app);
    this.path = "/api/models/" + model.name();
  }

  /** Creates a record with sample values and gives its id. */
  public String create(TestClient writer) {
    return written(writer, samples.of(model, writer)).json().get("id").asText();
  }

  private Reply written(TestClient writer, ObjectNode values) {
    return samples.written(model, values, writer).expect(model.single() ? 200 : 201);
  }

  /** The one record is there before anybody comes, and stays, whatever is asked. */
  public void isAlwaysThereOnce(TestClient writer) {
    new SinglePromise(model, samples, writer).keep();
  }

  /** What is written is what is read, until it is deleted. */
  public void areCreatedReadChangedFoundAndDeleted(TestClient writer) {
    ObjectNode values = samples.of(model, writer);
    String id = writer.post(path, values).expect(201).json().get("id").asText();
    assertShows(writer.get(one(id)).expect(200).json(), values);
    ObjectNode changes = samples.changes(model, id, writer);
    assertShows(writer.put(one(id), changes).expect(200).json(), changes);
    assertShows(writer.get(one(id)).expect(200).json(), changes);
    assertFound(writer, id, changes);
    boolean kept = samples.isKept(model, id, writer);
    writer.delete(one(id)).expect(kept ? 409 : 204);
    writer.get(one(id)).expect(kept ? 200 : 404);
  }

  /** All required fields that have no default are named at once. */
  public void nameEveryRequiredFieldThatIsMissing(TestClient writer) {
    List<String> required =
        model.fields().stream()
            .filter(field -> field.isRequired() && field.defaultValue().isEmpty())
            .map(Field::name)
            .toList();
    Reply reply = writer.post(path, Map.of());
    assertThat(reply.status()).isIn(required.isEmpty() ? List.of(201, 422) : List.of(422));
    assertThat(reply.json().path("errors").valueStream())
        .filteredOn(error -> error.get("code").asText().equals("required")) // rules may say more
        .extracting(error -> error.get("field").asText())
        .containsExactlyElementsOf(required);
  }

  /** A field that isn't there is refused by its name, and nothing is created. */
  public void refuseAnUnknownField(TestClient writer) {
    ObjectNode values = samples.of(model, writer).put("noSuchField", true);
    long before = total(writer);
    assertThat(samples.written(model, values, writer).expect(400).body()).contains("noSuchField");
    writer.get(path + "?noSuchField=1").expect(400);
    assertThat(total(writer)).isEqualTo(before);
  }

  /** What a rule says holds, whoever writes and however many at once. */
  public void keepTheRule(TestClient writer, String ruleId) {
    Rule rule =
        model.rules().stream().filter(it -> it.id().equals(ruleId)).findFirst().orElseThrow();
    new RulePromises(app, model, samples, writer).keep(rule);
  }

  /** What only others set stays as it is, whoever says something else of it. */
  public void keepWhatOthersSet(TestClient writer) {
    new SetterPromise(model, samples, writer).keep();
  }

  /** What the app keeps by itself cannot be set: id, owner, version and times. */
  public void keepTheirIdentity(TestClient writer) {
    ObjectNode values = samples.of(model, writer).put("id", "mine").put("ownerId", "somebody");
    values.put("createdAt", "2000-01-01T00:00:00Z").put("updatedAt", "2000-01-01T00:00:00Z");
    JsonNode created = written(writer, values).json();
    assertThat(created.get("id").asText()).isNotEqualTo("mine");
    assertThat(created.path("ownerId").asText()).isNotEqualTo("somebody");
    assertThat(created.get("createdAt").asText()).doesNotStartWith("2000");
    assertThat(created.get("updatedAt").asText()).doesNotStartWith("2000");
  }

  /** A writer who has not seen the latest version is told so, and changes nothing. */
  public void tellAWriterWhoComesLate(TestClient writer) {
    String id = create(writer);
    long seen = writer.get(one(id)).expect(200).json().get("version").asLong();
    ObjectNode changes = samples.changes(model, id, writer).put("version", seen);
    long version = writer.put(one(id), changes).expect(200).json().get("version").asLong();
    assumeTrue(version > seen, "Rules let nothing of a " + model.label() + " be changed.");
    writer.put(one(id), changes).expect(409);
    assertShows(writer.get(one(id)).expect(200).json(), changes.without("version"));
  }

  /** Without signing in there is nothing to be had. */
  public void areClosedToStrangers(TestClient stranger, TestClient writer) {
    String id = create(writer);
    stranger.get(path).expect(401);
    stranger.get(one(id)).expect(401);
    stranger.post(path, Map.of()).expect(401);
    stranger.put(one(id), Map.of()).expect(401);
    stranger.delete(one(id)).expect(401);
    writer.get(one(id)).expect(200);
  }

  /** Lists, counts, searches and filters hold one's own records only. */
  public void areListedForTheirOwnerOnly(TestClient owner, TestClient other) {
    create(other);
    long before = total(other);
    ObjectNode values = samples.of(model, owner);
    String id = owner.post(path, values).expect(201).json().get("id").asText();
    assertFound(owner, id, values);
    assertThat(total(other)).isEqualTo(before);
    for (String list : List.of("?limit=100", search(values), "?orderBy=-createdAt&limit=100")) {
      assertThat(other.get(path + list).expect(200).body()).doesNotContain(id);
    }
  }

  /** Somebody else's record answers like one that does not exist, whatever is asked of it. */
  public void areOutOfReachOfOthers(TestClient owner, TestClient other) {
    ObjectNode changes = samples.of(model, other);
    String id = create(owner);
    String missing = Ids.next();
    assertSame(other.get(one(id)).expect(404), other.get(one(missing)));
    assertSame(other.put(one(id), changes).expect(404), other.put(one(missing), changes));
    assertSame(other.delete(one(id)).expect(404), other.delete(one(missing)));
    owner.get(one(id)).expect(200);
  }

  /** Members see those that lead to them; for all others they are as good as missing. */
  public void areSeenByThoseTheyLeadTo(TestClient admin, TestClient member, TestClient other) {
    new SightPromise(this, model, samples).areSeenByThoseTheyLeadTo(admin, member, other);
  }

  /** All see them, and members change those that lead to them. */
  public void areChangedByThoseTheyLeadTo(TestClient admin, TestClient member, TestClient other) {
    new SightPromise(this, model, samples).areChangedByThoseTheyLeadTo(admin, member, other);
  }

  /** Who may read but not write sees them and changes nothing. */
  public void areReadButNotWrittenBy(TestClient reader, TestClient writer) {
    ObjectNode values = samples.of(model, writer);
    String id = create(writer);
    samples.ways().hide(model, id);
    JsonNode before = writer.get(one(id)).expect(200).json();
    reader.get(path).expect(200);
    boolean isSeen = !model.isUserScoped() && !model.hidesSome();
    reader.get(one(id)).expect(isSeen ? 200 : 404);
    if (model.hidesSome()) {
      samples.ways().show(model, id, reader);
      before = writer.get(one(id)).expect(200).json();
    }
    reader.post(path, values).expect(403);
    reader.put(one(id), values).expect(403);
    reader.delete(one(id)).expect(403);
    assertThat(writer.get(one(id)).expect(200).json()).isEqualTo(before);
  }

  /** Who may not read them gets neither them nor their number. */
  public void areHiddenFrom(TestClient outsider, TestClient writer) {
    String id = create(writer);
    outsider.get(path).expect(403);
    outsider.get(one(id)).expect(403);
    outsider.post(path, Map.of()).expect(403);
    outsider.put(one(id), Map.of()).expect(403);
    outsider.delete(one(id)).expect(403);
    writer.get(one(id)).expect(200);
  }

  /** A reference leads to a record that is there and that its writer sees, or is refused. */
  public void pointOnlyToWhatTheirWriterSees(TestClient writer, TestClient other) {
    for (Field field : model.fields()) {
      if (field.type() == FieldType.REFERENCE) {
        String missing = refused(writer, field, Ids.next());
        samples
            .targets()
            .outOfReach(field, other)
            .ifPresent(id -> assertThat(refused(writer, field, id)).isEqualTo(missing));
      }
    }
  }

  private String refused(TestClient writer, Field field, String target) {
    ObjectNode values = samples.of(model, writer).put(field.name(), target);
    Reply reply = writer.post(path, values).expect(422);
    assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo(field.name());
    return reply.body();
  }

  /** What one reader notes in the personal fields, no other sees. */
  public void keepPersonalFieldsApart(TestClient reader, TestClient other, TestClient writer) {
    ObjectNode mine = samples.of(model, reader).retain(names(model.personalFields()));
    ObjectNode theirs = samples.of(model, other).retain(names(model.personalFields()));
    String id = create(writer);
    JsonNode writers = writer.get(one(id)).expect(200).json();
    assertShows(reader.put(one(id), mine).expect(200).json(), mine);
    assertShows(other.put(one(id), theirs).expect(200).json(), theirs);
    assertShows(reader.get(one(id)).expect(200).json(), mine);
    assertShows(other.get(one(id)).expect(200).json(), theirs);
    assertThat(writer.get(one(id)).expect(200).json()).isEqualTo(writers);
  }

  /** A secret can be written and is never shown. */
  public void neverShowTheirSecrets(TestClient writer) {
    ObjectNode values = samples.of(model, writer);
    Reply created = written(writer, values);
    Reply read = writer.get(one(created.json().get("id").asText())).expect(200);
    Reply list = writer.get(path + "?limit=100").expect(200);
    for (Field field : model.fields()) {
      if (field.type() == FieldType.SECRET) {
        String secret = values.get(field.name()).asText();
        assertThat(created.body() + read.body() + list.body()).doesNotContain(secret);
        writer.get(path + "?" + field.name() + "=" + encoded(secret)).expect(400);
        writer.get(path + "?orderBy=" + field.name()).expect(400);
      }
    }
  }

  private void assertShows(JsonNode shown, JsonNode written) {
    for (Field field : model.shownFields()) {
      if (written.has(field.name())) {
        JsonNode value = written.get(field.name());
        assertThat(comparable(shown.get(field.name())))
            .as(field.name())
            .isEqualTo(comparable(value));
      }
    }
  }

  /** Numbers are the same however they are written. */
  static Object comparable(JsonNode value) {
    return value.isNumber() ? value.decimalValue().stripTrailingZeros() : value;
  }

  private void assertFound(TestClient reader, String id, JsonNode values) {
    assertThat(reader.get(path + search(values)).expect(200).json().get("items"))
        .extracting(item -> item.get("id").asText())
        .contains(id);
  }

  /** The record by its title: searched for if that is a text, and else filtered by. */
  String search(JsonNode values) {
    Field title = model.displayField();
    JsonNode value = values.path(title.name());
    if (value.isMissingNode() || value.isContainerNode()) {
      return "?limit=100";
    }
    String parameter = title.isTextual() ? "search" : title.name();
    return "?limit=100&" + parameter + "=" + encoded(value.asText());
  }

  static void assertSame(Reply one, Reply other) {
    assertThat(one.status()).isEqualTo(other.status());
    assertThat(one.body()).isEqualTo(other.body());
  }

  long total(TestClient reader) {
    return reader.get(path + "?limit=1").expect(200).json().get("total").asLong();
  }

  String one(String id) {
    return path + "/" + id;
  }

  private static List<String> names(List<Field> fields) {
    return fields.stream().map(Field::name).toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
