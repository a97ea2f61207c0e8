package com.example.app.platform.record;

import com.example.app.platform.TestApp;
import com.example.app.platform.TestClient;
import com.example.app.platform.db.Row;
import com.example.app.platform.model.Field;
import com.example.app.platform.model.Model;
import com.example.app.platform.model.Way;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Records for samples to point to. */
final class SampleTargets {
  private final TestApp app;
  private final Samples samples;
  private final Map<List<Object>, String> known = new HashMap<>();

  /** What those held that there can be only one of, before tests bent them. */
  private final Map<String, Row> untouched = new HashMap<>();

  /** Who is to see what is being made; null while nothing is. */
  private TestClient viewer;

  SampleTargets(TestApp app, Samples samples) {
    this.app = app;
    this.samples = samples;
  }

  /**
   * A record to point to, which the writer creates if it is to be theirs, and else the
   * administrator. The same again and again, unless each may be pointed to only once, or nothing
   * else tells the samples apart.
   */
  Optional<String> of(Model model, Field field, TestClient writer) {
    Model target = samples.model(field.target());
    TestClient creator = creator(target, writer);
    // What lies along the ways to a member is not for others to be tried with.
    List<Object> key = List.of(target.name(), creator, viewer == null ? writer : viewer);
    Optional<String> only = onlyOne(model, field, target, writer);
    if (only.isPresent()) {
      return only;
    }
    String last = model != null && pointsOnce(model, field) ? null : known.get(key);
    if (last != null && creator.get(path(target) + "/" + last).status() == 200) {
      return Optional.of(last);
    }
    Optional<String> made = another(model, field, writer);
    made.ifPresent(id -> known.put(key, id));
    return made;
  }

  /** A new one, unless there can be only one; none if the writer could not make or see it. */
  Optional<String> another(Model model, Field field, TestClient writer) {
    Model target = samples.model(field.target());
    TestClient creator = creator(target, writer);
    boolean unreachable =
        writer.get(path(target)).status() == 403
            || (creator == writer && !samples.mayWrite(target, writer));
    if (unreachable && !field.isRequired()) {
      return Optional.empty();
    }
    Optional<String> only = onlyOne(model, field, target, writer);
    if (only.isPresent()) {
      return only;
    }
    String id = made(target, creator, writer);
    Ways ways = new Ways(app, samples);
    ways.lead(target, id, writer);
    if (model != null && samples.isMember(writer)) {
      further(model, field).ifPresent(way -> ways.lead(target, id, way, samples.person(writer)));
    }
    if (persons(model, field, target).findAny().isPresent()) {
      untouched.put(id, samples.rows().row(target, id));
    }
    return Optional.of(id);
  }

  /**
   * The record that names the member who writes, where no two may name the same person: with
   * another one that leads to them, the first would lead there no more. It is as new.
   */
  private Optional<String> onlyOne(Model model, Field field, Model target, TestClient writer) {
    if (!samples.isMember(writer)) {
      return Optional.empty();
    }
    Optional<String> one =
        persons(model, field, target)
            .flatMap(name -> samples.rows().holding(target, name, samples.person(writer)).stream())
            .findFirst();
    one.map(untouched::get).ifPresent(before -> samples.rows().restore(target, before));
    return one;
  }

  /** The fields by which a target leads to one person at most. */
  private static Stream<Field> persons(Model model, Field field, Model target) {
    Stream<Way> onwards = model == null ? Stream.empty() : further(model, field).stream();
    return Stream.concat(target.visibleTo().stream(), onwards)
        .filter(way -> way.hops().isEmpty() && !way.isForEverybody())
        .map(way -> target.field(way.person()).orElseThrow())
        .filter(Field::isUnique);
  }

  private String made(Model target, TestClient creator, TestClient writer) {
    TestClient before = viewer;
    viewer = before == null ? writer : before;
    try {
      ObjectNode values = samples.least(target, creator);
      return creator.post(path(target), values).expect(201).json().get("id").asText();
    } finally {
      viewer = before;
    }
  }

  /** The rest of the way that begins with the field: along it a new record leads to its writer. */
  private static Optional<Way> further(Model model, Field field) {
    return model.writableTo().stream()
        .filter(way -> !way.hops().isEmpty() && field.name().equals(way.firstField()))
        .map(Way::rest)
        .findFirst();
  }

  /** Takes new ones from now on. */
  void forget() {
    known.clear();
  }

  /** A target of the field that is somebody else's own, if its model has such. */
  Optional<String> outOfReach(Field field, TestClient other) {
    Model target = samples.model(field.target());
    if (!target.isUserScoped()) {
      return !target.hidesSome() || app.admin() == other
          ? Optional.empty()
          : of(target, field, app.admin());
    }
    return of(target, field, other);
  }

  private TestClient creator(Model target, TestClient writer) {
    return target.isUserScoped() ? writer : app.admin();
  }

  private static boolean pointsOnce(Model model, Field field) {
    return field.isUnique()
        || model.fields().stream().noneMatch(each -> isFree(model, each.name()))
        || model.uniques().stream()
            .filter(names -> names.contains(field.name()))
            .anyMatch(names -> names.stream().noneMatch(name -> isFree(model, name)));
  }

  /** Whether each sample has another value there. */
  private static boolean isFree(Model model, String name) {
    return switch (model.field(name).orElseThrow().type()) {
      case REFERENCE, PERSON, ENUM, BOOLEAN -> false;
      default -> true;
    };
  }

  private static String path(Model model) {
    return "/api/models/" + model.name();
  }
}
