package app.shopinventory.platform.record;

import app.shopinventory.platform.TestApp;
import app.shopinventory.platform.TestClient;
import app.shopinventory.platform.TestClient.Reply;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.Way;
import app.shopinventory.platform.rule.FieldCondition;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes what leads from a record to somebody, as an administrator would. */
public record Ways(TestApp app, Samples samples) {

  /** Lets somebody see a record, by what leads from it to them. */
  public void show(Model model, String id, TestClient viewer) {
    Samples.needed(() -> lead(model, id, viewer));
    samples.targets().forget(); // some of them may be seen by now
  }

  /**
   * Lets one way lead from a record to somebody, as far as an administrator can.
   *
   * @param open whether what the way asks of the record is to hold
   */
  public void show(Model model, String id, Way way, boolean open, TestClient viewer) {
    Samples.needed(() -> lead(model, id, way, open, viewer));
    samples.targets().forget();
  }

  /** Lets nobody see a record to whom nothing of it leads: a new one may be there for all. */
  public void hide(Model model, String id) {
    if (model.hidesSome()) {
      Samples.needed(() -> shut(model, id));
    }
  }

  /**
   * Goes one way after the other until they see the record, those to everybody last; it may be that
   * they see it already.
   */
  String lead(Model model, String id, TestClient viewer) {
    String path = "/api/models/" + model.name() + "/" + id;
    for (Way way : sorted(model.visibleTo())) {
      if (viewer.get(path).status() == 404) {
        lead(model, id, way, true, viewer);
      }
    }
    if (!model.visibleTo().isEmpty() && viewer.get(path).status() == 404) {
      throw new AssertionError("No way could be made from a " + model.name() + " to a member.");
    }
    return id;
  }

  /** Shuts all ways to everybody. */
  private String shut(Model model, String id) {
    model.visibleTo().stream()
        .filter(Way::isForEverybody)
        .forEach(way -> turn(model, id, way.when(), false, app.admin()));
    return id;
  }

  private static List<Way> sorted(List<Way> ways) {
    return ways.stream().sorted(Comparator.comparing(Way::isForEverybody)).toList();
  }

  /** Goes one way, which is open if what it asks of the record holds. */
  private String lead(Model model, String id, Way way, boolean open, TestClient viewer) {
    lead(model, id, way, app.userId(viewer));
    if (!way.when().isEmpty()) {
      turn(model, id, way.when(), open, app.admin());
    }
    return id;
  }

  /** Lets conditions hold of a record past all rules, or not hold. */
  void turn(
      Model model, String id, List<FieldCondition> conditions, boolean hold, TestClient reader) {
    ObjectNode values = (ObjectNode) reader.get(path(model) + "/" + id).expect(200).json();
    values.retain(model.shownFields().stream().map(Field::name).toList());
    RuleSamples record = new RuleSamples(samples.fields(model, values, reader).bending());
    if (hold) {
      record.make(conditions);
    } else {
      record.unmake(conditions);
    }
    conditions.stream()
        .flatMap(condition -> condition.fields().stream())
        .map(name -> model.field(name).orElseThrow())
        .forEach(field ->
            samples.rows().bend(model, id, field, record.fields().typed().get(field.name())));
  }

  /** Goes one way. */
  void lead(Model model, String id, Way way, String person) {
    if (way.isForEverybody()) {
      return;
    }
    if (way.hops().isEmpty()) {
      name(model, id, model.field(way.person()).orElseThrow(), person);
      return;
    }
    Way.Hop hop = way.hops().getFirst();
    Model next = app.services().records().models().get(hop.model());
    boolean last = way.hops().size() == 1;
    Optional<String> only =
        last ? onlyOne(next, next.field(way.person()).orElseThrow(), person) : Optional.empty();
    if (only.isPresent() && hop.isBack()) {
      Field back = next.field(hop.field()).orElseThrow();
      samples.rows().bend(next, only.get(), back, id);
      samples.targets().led(only.get(), back, id);
    } else if (only.isPresent()) {
      samples.rows().bend(model, id, model.field(hop.field()).orElseThrow(), only.get());
    } else if (hop.isBack()) {
      String named = last ? way.person() : null;
      lead(next, pointing(next, hop.field(), id, named, person), way.rest(), person);
    } else {
      lead(next, target(model, id, hop.field(), next), way.rest(), person);
    }
  }

  /** The record that names them, where no other may. */
  private Optional<String> onlyOne(Model model, Field field, String person) {
    return field.isUnique() ? samples.rows().holding(model, field, person) : Optional.empty();
  }

  private void name(Model at, String record, Field field, String person) {
    if (app.admin().put(path(at) + "/" + record, Map.of(field.name(), person)).status() == 422) {
      samples.rows().appoint(at, record, field, person);
    }
    samples.targets().led(record, field, person);
  }

  /** A record more that points there and, where it ends the way, names the person if it may. */
  private String pointing(Model next, String name, String id, String person, String who) {
    Field field = next.field(name).orElseThrow();
    ObjectNode values = samples.least(next, app.admin());
    boolean sets = samples.sets(next, field, app.admin());
    if (sets) {
      values.put(name, id);
    }
    ObjectNode naming = person == null ? values : values.deepCopy().put(person, who);
    Reply made = app.admin().post(path(next), naming);
    if (made.status() != 201 && person != null) {
      made = app.admin().post(path(next), values);
    }
    String record = made.expect(201).json().get("id").asText();
    if (!sets) {
      samples.rows().bend(next, record, field, id);
    }
    return record;
  }

  private String target(Model at, String id, String name, Model next) {
    JsonNode value = app.admin().get(path(at) + "/" + id).expect(200).json().get(name);
    if (!value.isNull()) {
      return value.asText();
    }
    Field field = at.field(name).orElseThrow();
    String target = samples.targets().one(next, app.admin(), app.admin());
    if (samples.sets(at, field, app.admin())) {
      app.admin().put(path(at) + "/" + id, Map.of(name, target)).expect(200);
    } else {
      samples.rows().bend(at, id, field, target);
    }
    return target;
  }

  private static String path(Model model) {
    return "/api/models/" + model.name();
  }
}
