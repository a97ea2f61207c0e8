package dev.offshoot.spec.rule.business;

import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.Audience;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.Scoping;
import dev.offshoot.spec.business.Comparison;
import dev.offshoot.spec.business.Condition;
import dev.offshoot.spec.rule.Findings;
import dev.offshoot.spec.rule.Places;
import dev.offshoot.spec.rule.Vocabulary;
import dev.offshoot.spec.way.Way;
import dev.offshoot.spec.way.WayRight;
import dev.offshoot.spec.way.WaySpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Along which ways members see and change the records of a model: each must lead to a person. */
record Visibility(AgentSpec app, ModelSpec model, Findings findings) {

  /**
   * Reports what is wrong with the ways.
   *
   * @param at the model
   */
  void check(JsonPath at) {
    List<WaySpec> all = model.allWays();
    if (all.isEmpty()) {
      return;
    }
    JsonPath said = at.field(model.visibleTo().isEmpty() ? "ways" : "visibleTo");
    if (model.scoping() != Scoping.SHARED_DATA) {
      findings.add(
          said,
          "is said although the model is " + Vocabulary.of(model.scoping()),
          "Leave it out, or make the model shared_data.");
    }
    if (model.readableBy() == Audience.ADMIN) {
      findings.add(
          said,
          "is said although only administrators read these records, who see all of them",
          "Leave it out, or let both read them.");
    }
    if (model.writableBy() != Audience.ADMIN) {
      creation(said);
    }
    Set<WaySpec> seen = new HashSet<>();
    plain(at.field("visibleTo"), seen);
    Places.of(at.field("ways"), model.ways()).forEach((place, way) -> said(place, way, seen));
  }

  private void plain(JsonPath at, Set<WaySpec> seen) {
    for (int i = 0; i < model.visibleTo().size(); i++) {
      WaySpec way = WaySpec.of(model.visibleTo().get(i));
      if (way.leadsToAll()) {
        findings.add(
            at.item(i), "is empty", "Name the steps to a person, such as Guardianship.child.");
      } else {
        way(at.item(i), at.item(i), way, seen);
      }
    }
  }

  private void said(JsonPath at, WaySpec way, Set<WaySpec> seen) {
    way(at, at.field("through"), way, seen);
    new Conditions(new ModelFields(model, findings), null, findings)
        .checkAmongRecords(at.field("when"), way.when());
    if (way.leadsToAll()) {
      everybody(at, way);
    } else {
      right(at.field("may"), way);
    }
  }

  /** What members create must lead to them, along a way for changing if there is one. */
  private void creation(JsonPath said) {
    List<WaySpec> all = model.allWays().stream().filter(way -> !way.leadsToAll()).toList();
    if (all.isEmpty()) {
      return;
    }
    boolean writes = all.stream().anyMatch(WaySpec::writes);
    List<WaySpec> begun =
        all.stream().filter(way -> way.beginsHere() && (way.writes() || !writes)).toList();
    if (begun.isEmpty()) {
      findings.add(
          said,
          writes
              ? "lets no member change what they have just created, because nothing points to it"
                  + " yet"
              : "lets no member see what they have just created, because nothing points to it yet",
          "Let a way%s begin at a field of %s, or let only administrators write these records."
              .formatted(writes ? " for writing" : "", model.name()));
    } else if (begun.stream().noneMatch(way -> way.when().stream().allMatch(this::canBegin))) {
      findings.add(
          said,
          "lets no member create records, because no way that begins at "
              + model.name()
              + " is open for a new one",
          "Give one of them no condition, or one that a new record can meet.");
    }
  }

  /** Whether whoever creates a record can make the condition hold. */
  private boolean canBegin(Condition condition) {
    return model.ruleSet().transitions().stream()
            .filter(rule -> rule.field() != null && rule.field().equals(condition.field()))
            .allMatch(rule -> canStart(rule.start(), condition))
        && model
            .field(condition.field() == null ? "" : condition.field())
            .filter(field -> isClosed(field, condition))
            .isEmpty();
  }

  /** Whether somebody else gives the field its value, and a new record has none that will do. */
  private boolean isClosed(FieldSpec field, Condition condition) {
    boolean begins =
        condition.comparison() == Comparison.EQUAL
            && field.defaultValue() != null
            && condition.values().contains(field.defaultValue());
    return model.fillsIn(field) || (field.setBy() != null && !begins);
  }

  private static boolean canStart(List<String> start, Condition condition) {
    if (start.isEmpty() || condition.comparison() == null) {
      return true;
    }
    return switch (condition.comparison()) {
      case EQUAL -> condition.values().stream().anyMatch(start::contains);
      case NOT_EQUAL -> !condition.values().containsAll(start);
      default -> condition.comparison() != Comparison.EMPTY;
    };
  }

  /** A way to everybody is for seeing only, and leaves something to other ways or its condition. */
  private void everybody(JsonPath at, WaySpec way) {
    boolean membersWrite = model.writableBy() != Audience.ADMIN;
    boolean none = model.allWays().stream().noneMatch(WaySpec::writes);
    if (way.writes()) {
      findings.add(
          at.field("may"),
          "is write on a way to everybody, so that nothing would be limited",
          "Set it to read, and say write on a way to those who change these records.");
    } else if (membersWrite && none) {
      findings.add(
          at.field("through"),
          "is empty, which means everybody, although no way says write, so that nothing would be"
              + " limited",
          "Name the steps to a person, or add a way that says write.");
    } else if (!membersWrite && way.when().isEmpty()) {
      findings.add(
          at.field("through"),
          "is empty, which means everybody at all times, so that nothing would be limited",
          "Name the steps to a person, say when it is open, or leave all ways out.");
    }
  }

  private void right(JsonPath at, WaySpec way) {
    boolean membersWrite = model.writableBy() != Audience.ADMIN;
    if (way.writes() && !membersWrite) {
      findings.add(
          at,
          "lets members write what only administrators may write",
          "Set writableBy to both, or may to read.");
    }
    boolean none = model.allWays().stream().noneMatch(WaySpec::writes);
    if (way.may() == WayRight.READ && none && membersWrite) {
      findings.add(
          at,
          "is read although no way says write, so that all members who see these records would"
              + " change them",
          "Say write where members change records, or set writableBy to admin.");
    }
  }

  private void way(JsonPath at, JsonPath steps, WaySpec way, Set<WaySpec> seen) {
    if (!seen.add(way)) {
      findings.add(at, "is there twice", "Leave one of them out.");
    }
    List<String> through = way.through();
    if (through.size() > Way.MOST_STEPS) {
      findings.add(
          steps,
          "has " + through.size() + " steps",
          "Use at most " + Way.MOST_STEPS + "; let a record nearer by name the person.");
      return;
    }
    Way.of(
        app,
        model,
        way,
        (step, fault, fix) ->
            findings.add(through.isEmpty() ? steps : steps.item(step), fault, fix));
  }
}
