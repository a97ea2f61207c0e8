package app.musicschoolmanager.platform.model;

import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Setter;
import app.musicschoolmanager.platform.rule.Rule;
import app.musicschoolmanager.platform.rule.term.Moment;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold for a model to work. A breach is a programming error and stops the start. */
final class ModelRules {
  private static final Set<String> TAKEN =
      Set.of(
          "id",
          "ownerId",
          "version",
          "createdAt",
          "updatedAt",
          "page",
          "limit",
          "search",
          "orderBy");

  private static final List<String> COLUMNS =
      List.of("id", "owner_id", "version", "created_at", "updated_at", "record_id", "user_id");

  private ModelRules() {}

  static void check(Model model) {
    String where = model.name();
    demand(
        where.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"),
        where,
        "must be lower-case words joined by hyphens");
    Set<String> names = new HashSet<>();
    Set<String> columns = new HashSet<>(COLUMNS);
    for (Field field : model.fields()) {
      demand(names.add(field.name()), where, "has two fields named " + field.name());
      checkField(model, field);
      demand(columns.add(field.column()), where, "has two fields stored as " + field.column());
    }
    demand(
        names.contains(model.display()), where, "has no field " + model.display() + " to display");
    Stream.concat(model.uniques().stream(), model.indexes().stream())
        .flatMap(List::stream)
        .forEach(name -> demand(names.contains(name), where, "has no field " + name + " to index"));
    model.rules().forEach(rule -> checkRule(model, rule));
    demand(
        model.visibleTo().isEmpty() || !model.isUserScoped(),
        where,
        "belongs to users, each of whom sees their own records, so no way can lead to them");
    model.visibleTo().forEach(way -> checkWay(model, way));
    checkOpen(model);
    model.list().check(model);
    if (model.single()) {
      checkSingle(model);
    }
  }

  /** The app makes the one record by itself, for everybody, with nothing but the defaults. */
  private static void checkSingle(Model model) {
    demand(
        model.scoping() == Scoping.SHARED_DATA && model.visibleTo().isEmpty(),
        model.name(),
        "has one record, so all who may read it have to see the same");
    demand(
        model.open().form() == null && model.open().links().isEmpty(),
        model.name(),
        "has one record, so no form can add another and no link can be handed out");
    for (Field field : model.fields()) {
      demand(
          !field.isRequired() || field.initialValue() != null && field.type() != FieldType.PERSON,
          model.name() + "." + field.name(),
          "is required in a record that the app makes by itself, so it needs a default");
      demand(
          field.onDelete() != OnDelete.CASCADE,
          model.name() + "." + field.name(),
          "would delete the one record together with what it points to");
    }
  }

  private static void checkWay(Model model, Way way) {
    demand(
        !way.isForEverybody() || !way.writes() && way.hops().isEmpty(),
        model.name(),
        "lets everybody change its records along a way, or asks others on it");
    demand(
        !way.isForEverybody() || model.keepsSome() || model.writableBy() == Audience.ADMIN,
        model.name(),
        "leads to everybody, who would change its records, as no way is for changing");
    demand(
        !way.writes() || model.writableBy() != Audience.ADMIN,
        model.name(),
        "is changed along a way, but only by administrators, who need none");
    try {
      way.when().forEach(condition -> condition.check(model.fields()));
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Model %s has a way under a condition that cannot be judged: %s."
              .formatted(model.name(), e.getMessage()),
          e);
    }
  }

  private static void checkOpen(Model model) {
    try {
      model.open().check(model);
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Model %s cannot be open like that: %s.".formatted(model.name(), e.getMessage()), e);
    }
  }

  private static void checkRule(Model model, Rule rule) {
    try {
      rule.check(model.fields());
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw unjudged(model, rule, e);
    }
  }

  static IllegalArgumentException unjudged(Model model, Rule rule, RuntimeException cause) {
    return new IllegalArgumentException(
        "Model %s has a rule %s that cannot be judged: %s."
            .formatted(model.name(), rule.id(), cause.getMessage()),
        cause);
  }

  private static void checkField(Model model, Field field) {
    String where = model.name() + "." + field.name();
    demand(field.name().matches("[a-z][a-zA-Z0-9]*"), where, "must be a camel-case word");
    demand(!TAKEN.contains(field.name()), where, "is a name that every model has already");
    demand(field.type() != FieldType.ENUM || !field.options().isEmpty(), where, "needs options");
    demand(
        field.type() != FieldType.FILE || !field.isRequired(),
        where,
        "is uploaded once the record is there, so it cannot be required");
    demand(
        !field.isRequired() || field.onDelete() != OnDelete.SET_NULL,
        where,
        "is required, so it cannot be emptied when its target is deleted");
    demand(
        field.type() != FieldType.PERSON
            || field.defaultValue().orElse(Field.CALLER).equals(Field.CALLER),
        where,
        "can only be whoever writes by default");
    demand(
        !field.isForgotten() || !field.isRequired(),
        where,
        "is required, so it is never emptied and there is nothing to forget");
    demand(
        !field.isForgotten() || field.type() != FieldType.SECRET,
        where,
        "is a secret, whose values are in no trail");
    checkBounds(field, where);
    checkSetter(model, field, where);
    if (field.isPersonal()) {
      checkPersonal(model, field, where);
    }
  }

  /** What only some set is there without them, and the app sets nothing that is said twice. */
  private static void checkSetter(Model model, Field field, String where) {
    boolean open = field.setBy() == Setter.ANYBODY;
    demand(
        open || !field.isRequired() || field.initialValue() != null,
        where,
        "is required, so it needs a default if not everybody sets it");
    demand(open || !model.isDerived(field), where, "is filled in by a rule, so nobody sets it");
    demand(
        !field.isPicture() || field.type() == FieldType.FILE, where, "is no file to be a picture");
  }

  /** A bound, a pattern or a default that cannot be read would only show when somebody writes. */
  private static void checkBounds(Field field, String where) {
    try {
      Validation.Checked initial = Validation.complete(List.of(field)).texts(Map.of());
      boolean empty = field.initialValue() == null;
      demand(empty || initial.isValid(), where, "has a default that breaks its own rules");
      ValueRules.checkBounds(field);
    } catch (IllegalStateException | IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(
          "Model " + where + " has a rule that cannot be read: " + e.getMessage(), e);
    }
  }

  private static void checkPersonal(Model model, Field field, String where) {
    demand(model.isMixed(), where, "is personal, which only a mixed model has");
    demand(
        !field.isRequired() && !field.isUnique(), where, "is personal, so not required or unique");
    demand(
        field.type() != FieldType.FILE && field.type() != FieldType.SECRET,
        where,
        "is personal, which a file or a secret cannot be");
    demand(
        !(field.initialValue() instanceof Moment),
        where,
        "is personal, so its default cannot go on with the clock");
    demand(field.setBy() == Setter.ANYBODY, where, "is personal, so each sets their own");
  }

  private static void demand(boolean holds, String where, String fault) {
    if (!holds) {
      throw new IllegalArgumentException("Model " + where + " " + fault + ".");
    }
  }
}
