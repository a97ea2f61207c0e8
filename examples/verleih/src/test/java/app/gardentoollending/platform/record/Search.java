package app.gardentoollending.platform.record;

import app.gardentoollending.platform.model.Field;
import app.gardentoollending.platform.model.FieldError;
import app.gardentoollending.platform.model.FieldType;
import app.gardentoollending.platform.model.Way;
import app.gardentoollending.platform.rule.Demand;
import app.gardentoollending.platform.rule.FieldCondition;
import app.gardentoollending.platform.rule.Frozen;
import app.gardentoollending.platform.rule.OnlyOnce;
import app.gardentoollending.platform.rule.RecordCheck;
import app.gardentoollending.platform.rule.Rule;
import app.gardentoollending.platform.rule.Transitions;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks for values that the app takes. What it finds fault with is mended as its rule says; where
 * that does not help, other values of the fields that have to do with it are tried, always the same
 * ones in the same order.
 */
final class Search {
  private static final String WANTED = "wanted";
  private static final int MENDS = 24;
  private static final int TRIES = 400;
  private static final int FEW_TRIES = 40;
  private static final Set<FieldType> NAMES =
      EnumSet.of(FieldType.REFERENCE, FieldType.PERSON, FieldType.FILE);

  private final SampleFields fields;
  private final RuleSamples rules;
  private final Function<ObjectNode, List<FieldError>> judge;
  private final ObjectNode stored;
  private final Random random = new Random(1);
  private final Candidates candidates;
  private final List<FieldCondition> wanted = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();

  /**
   * @param judge what the app finds fault with
   * @param stored the record as it stands, to which values may go back; null for a new one
   */
  Search(SampleFields fields, Function<ObjectNode, List<FieldError>> judge, ObjectNode stored) {
    this.fields = fields;
    this.rules = new RuleSamples(fields);
    this.judge = judge;
    this.stored = stored;
    this.candidates = new Candidates(fields, random);
  }

  /** Looks for values only for which all of this holds. */
  Search where(List<FieldCondition> all) {
    wanted.addAll(all);
    return this;
  }

  /** Looks for values whatever a rule finds fault with. */
  Search despite(Rule rule) {
    ignored.add(rule.message());
    return this;
  }

  /**
   * Makes the app take the values.
   *
   * @param mayFree whether records may be taken away that leave no room
   */
  boolean succeeds(boolean mayFree) {
    return succeeds(mayFree, TRIES);
  }

  private boolean succeeds(boolean mayFree, int most) {
    List<FieldError> faults = faults();
    for (int tries = 0; tries < most && !faults.isEmpty(); tries++) {
      ObjectNode before = fields.values().deepCopy();
      FieldError fault = faults.get(random.nextInt(faults.size()));
      if (tries < MENDS || random.nextInt(3) == 0) {
        mend(fault, tries >= MENDS / 3, mayFree && tries >= MENDS * 2 / 3);
      } else {
        tryAnother(fault);
      }
      List<FieldError> now = faults();
      if (now.size() > faults.size() && tries >= MENDS && random.nextInt(4) > 0) {
        restore(before);
      } else {
        faults = now;
      }
    }
    return faults.isEmpty();
  }

  /** What is wrong with the values as they are. */
  List<FieldError> faults() {
    List<FieldError> faults = new ArrayList<>(judge.apply(fields.values()));
    faults.removeIf(fault -> ignored.contains(fault.message()));
    wanted.stream()
        .filter(condition -> !condition.holds(fields.write()))
        .map(condition -> FieldError.of(condition.field(), WANTED, ""))
        .forEach(faults::add);
    return faults;
  }

  private void mend(FieldError fault, boolean evade, boolean mayFree) {
    Optional<Demand> demand = demand(fault);
    boolean goesBack =
        demand.filter(it -> it instanceof Frozen || it instanceof Transitions).isPresent();
    if (stored != null && (goesBack || fault.code().matches("unique|derived|who|away|setBy.*"))) {
      goBack(fault.field());
    } else if (fault.code().equals(WANTED)) {
      rules.make(wanted);
    } else if (mayFree && demand.filter(OnlyOnce.class::isInstance).isPresent()) {
      rules.free((OnlyOnce) demand.get());
    } else if (mayFree && fault.code().equals("unique")) {
      fields.samples().rows().free(fields.model(), sameUnique(fault.field()), rules.owner());
    } else if (demand.isPresent()) {
      rules.keep(demand.get(), evade);
    } else if (!fault.code().matches("reach|sight") || !opensWay()) {
      tryAnother(fault);
    }
  }

  /** Lets a way to the writer be open, if that is up to the record itself and not so already. */
  private boolean opensWay() {
    List<List<FieldCondition>> closed =
        fields.model().writableTo().stream()
            .map(Way::when)
            .filter(all -> !all.stream().allMatch(it -> it.holds(fields.write())))
            .toList();
    if (!closed.isEmpty()) {
      rules.make(closed.get(random.nextInt(closed.size())));
    }
    return !closed.isEmpty();
  }

  private List<FieldCondition> sameUnique(String name) {
    List<String> names =
        fields.model().uniques().stream()
            .filter(unique -> unique.contains(name))
            .findFirst()
            .orElse(List.of(name));
    return names.stream()
        .filter(each -> fields.get(each) != null)
        .map(each -> FieldCondition.is(each, fields.get(each).toString()))
        .toList();
  }

  private Optional<Demand> demand(FieldError fault) {
    return fields.model().rules().stream()
        .filter(rule -> rule instanceof Demand && rule.message().equals(fault.message()))
        .map(Demand.class::cast)
        .findFirst();
  }

  /** Gives one of the fields that have to do with a fault another value. */
  private void tryAnother(FieldError fault) {
    List<Field> all = concerned(fault);
    if (!all.isEmpty()) {
      candidates.put(all.get(random.nextInt(all.size())));
    }
  }

  private List<Field> concerned(FieldError fault) {
    Set<String> names = new LinkedHashSet<>(List.of(fault.field()));
    demand(fault).map(Rule::fields).ifPresent(names::addAll);
    wanted.stream().map(FieldCondition::fields).forEach(names::addAll);
    fields.samples().totals(fields.model()).stream().map(Candidates::summed).forEach(names::addAll);
    List.copyOf(names).forEach(name -> names.addAll(candidates.sources(name)));
    return fields.model().fields().stream()
        .filter(field -> names.contains(field.name()) && !fields.isClosed(field.name()))
        .toList();
  }

  private void goBack(String name) {
    if (stored.has(name)) {
      fields.values().set(name, stored.get(name));
    } else {
      fields.values().remove(name);
    }
  }

  private void restore(ObjectNode before) {
    fields.values().removeAll();
    fields.values().setAll(before);
  }

  /** Makes the app take a change, of which the less is left the more it finds fault with. */
  void changes() {
    if (!succeeds(false, FEW_TRIES)) {
      for (FieldError fault : faults()) {
        Set<String> names = new LinkedHashSet<>(List.of(fault.field()));
        demand(fault).map(Rule::fields).ifPresent(names::addAll);
        names.forEach(this::goBack);
      }
      if (!faults().isEmpty()) {
        fields.model().fields().forEach(field -> goBack(field.name()));
      }
    }
    differ();
  }

  /** What has come back to the record as it stands would change nothing. */
  private void differ() {
    List<Field> open =
        fields.model().fields().stream()
            .filter(it -> !fields.isClosed(it.name()) && !NAMES.contains(it.type()))
            .toList();
    ObjectNode same = fields.values().deepCopy();
    for (int tries = 0; tries < FEW_TRIES && !open.isEmpty() && !differs(); tries++) {
      candidates.put(open.get(random.nextInt(open.size())));
      if (!faults().isEmpty()) {
        restore(same);
      }
    }
  }

  private boolean differs() {
    return fields.values().properties().stream()
        .anyMatch(value ->
            !ModelPromises.comparable(value.getValue())
                .equals(ModelPromises.comparable(stored.path(value.getKey()))));
  }

  /** Prefers a record which may still be changed once it is there. */
  void loosen() {
    for (Frozen rule : frozen()) {
      for (FieldCondition condition : rule.when()) {
        ObjectNode before = fields.values().deepCopy();
        int frozen = frozen().size();
        rules.make(RuleSamples.opposite(condition));
        if (condition.holds(fields.write())
            || !succeeds(false, FEW_TRIES)
            || frozen().size() >= frozen) {
          restore(before);
        }
      }
    }
  }

  private List<Frozen> frozen() {
    return fields.model().rules().stream()
        .filter(rule -> rule instanceof Frozen frozen && !frozen.when().isEmpty())
        .map(Frozen.class::cast)
        .filter(rule -> rule.when().stream().allMatch(it -> it.holds(fields.write())))
        .toList();
  }

  /** What becomes of the attempt to break a check. */
  enum Break {
    /** The app says what the check says. */
    BY_THE_CHECK,
    /** What would break it is refused for another reason already. */
    BY_ANOTHER,
    /** Nothing breaks it. */
    NEVER
  }

  /** Makes the values break a check. */
  Break breaks(RecordCheck check) {
    ObjectNode kept = fields.values().deepCopy();
    FieldCondition otherwise = null;
    for (FieldCondition condition : check.that()) {
      restore(kept);
      rules.breaks(check, condition);
      List<FieldError> faults = judge.apply(fields.values());
      if (says(check, faults)) {
        return Break.BY_THE_CHECK;
      }
      otherwise = faults.isEmpty() ? otherwise : condition;
    }
    FieldError broken = FieldError.of(check.that().getFirst().field(), "check", check.message());
    for (int tries = -2; tries < TRIES / 2; tries++) {
      if (tries < 0) { // sums are broken by none of what is summed, or by all that there can be
        restore(kept);
        candidates.bound(concerned(broken), tries == -2);
      } else {
        tryAnother(broken);
      }
      if (says(check, judge.apply(fields.values()))) {
        return Break.BY_THE_CHECK;
      }
    }
    restore(kept);
    if (otherwise == null) {
      return Break.NEVER;
    }
    rules.breaks(check, otherwise); // what it points to has been tried with other values
    return Break.BY_ANOTHER;
  }

  private static boolean says(Rule rule, List<FieldError> faults) {
    return faults.stream().anyMatch(fault -> fault.message().equals(rule.message()));
  }
}
