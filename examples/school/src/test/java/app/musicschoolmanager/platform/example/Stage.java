package app.musicschoolmanager.platform.example;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.Services;
import app.musicschoolmanager.platform.TestClock;
import app.musicschoolmanager.platform.TestParts;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.example.Example.Given;
import app.musicschoolmanager.platform.example.Example.Person;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Validation;
import app.musicschoolmanager.platform.model.Validation.Checked;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.record.Change;
import app.musicschoolmanager.platform.record.GivenRecords;
import app.musicschoolmanager.platform.record.RecordStore;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.record.Via;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.HttpProblem;
import app.musicschoolmanager.platform.web.Invalid;
import java.time.Instant;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The real parts of an app with people, the records that are given, and a clock that stands. */
public final class Stage implements AutoCloseable {
  private final TestClock clock;
  private final Services services;
  private final Runnable end;
  private final Map<Person, Caller> people = new EnumMap<>(Person.class);
  private final Names names = new Names();
  private final Map<Given, String> placed = new IdentityHashMap<>();

  Stage(AppDefinition definition, Map<String, String> settings, Instant now) {
    clock = new TestClock();
    clock.set(now);
    TestParts opened = TestParts.open(definition, settings, clock);
    end = opened::close;
    services = opened.services();
    people.put(Person.ADMIN, person(Person.ADMIN, Role.ADMIN));
    people.put(Person.MEMBER, person(Person.MEMBER, Role.MEMBER));
    people.put(Person.OTHER, person(Person.OTHER, Role.MEMBER));
    name();
  }

  /** In an app that runs already, with people who have their accounts there. */
  public Stage(Services services, TestClock clock, Map<Person, Caller> people) {
    this.clock = clock;
    this.services = services;
    this.end = () -> {};
    this.people.putAll(people);
    name();
  }

  private void name() {
    people.forEach((person, caller) -> names.person(name(person), caller.userId()));
    people.put(Person.APP, Caller.SYSTEM);
  }

  private Caller person(Person person, Role role) {
    String name = name(person);
    String email = name + "@example.com";
    return new Caller(
        services().users().create(email, name, "no password", role).id(), email, role);
  }

  private static String name(Person person) {
    return person.name().toLowerCase(Locale.ROOT);
  }

  Services services() {
    return services;
  }

  TestClock clock() {
    return clock;
  }

  public Names names() {
    return names;
  }

  public Caller caller(Person person) {
    return people.get(person);
  }

  /** Puts a record there. */
  public void add(Given given, Person caller) {
    at(
        given,
        () -> {
          Entry entry = create(given, caller(owner(given, caller)));
          placed.put(given, entry.id());
          if (given.as() != null) {
            names.put(given.as(), entry.id());
          }
        });
  }

  /** The same where two examples may give the same record, which is then there once. */
  public void addUnlessThere(Given given, Person caller) {
    try {
      add(given, caller);
    } catch (HttpProblem e) {
      return; // unless something else refuses it, which the example itself shows
    }
  }

  /** Refuses one that cannot be among all that were put there. */
  void check(Given given, Person caller) {
    Caller writer = trusted(caller(owner(given, caller)));
    at(given, () -> givenRecords().check(model(given.model()), placed.get(given), writer));
  }

  private void at(Given given, Runnable act) {
    Instant now = clock.instant();
    clock.set(given.created() == null ? now : given.created());
    try {
      act.run();
    } finally {
      clock.set(now);
    }
  }

  private static Person owner(Given given, Person caller) {
    return given.of() != null ? given.of() : caller == Person.APP ? Person.ADMIN : caller;
  }

  /** Tells everybody that a record of the model has changed, although it is as it was. */
  void seemToChange(Model model) {
    Change change =
        new Change(
            Change.Kind.UPDATED,
            model.name(),
            model.name(),
            null,
            null,
            Via.PAGE,
            false,
            Values.none(),
            Values.none(),
            List.of(),
            clock.instant());
    RecordStore store = services().records();
    store
        .database()
        .write(sql -> {
          store.recorder().record(change, sql);
          return change;
        });
  }

  private Entry create(Given given, Caller owner) {
    Model model = model(given.model());
    Scope scope = new Scope(trusted(owner), DataScope.SYSTEM_WIDE);
    Records records = givenRecords().of(model, given.values().keySet(), scope);
    Validation validation =
        model.single() ? Validation.partial(model.fields()) : Validation.complete(model.fields());
    Checked checked = validation.texts(names.resolved(given.values(), model.fields()));
    if (!checked.isValid()) {
      throw new Invalid(checked.errors());
    }
    if (model.single()) {
      return records.update(model.onlyId(), checked, null);
    }
    return model.isUserScoped()
        ? records.createFor(owner.userId(), checked.values())
        : records.create(checked.values());
  }

  private GivenRecords givenRecords() {
    return new GivenRecords(services().records());
  }

  /** A model by the name of its class. */
  public Model model(String name) {
    return services().definition().models().stream()
        .filter(model -> model.name().replace("-", "").equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no model " + name + "."));
  }

  /** All records of all models, as somebody sees them who sees everybody's. */
  public Map<Model, Map<String, Entry>> records(Person caller) {
    Map<Model, Map<String, Entry>> all = new LinkedHashMap<>();
    for (Model model : services().definition().models()) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      List<Entry> list = everything(model, caller(caller)).all();
      list.forEach(entry -> entries.put(entry.id(), entry));
      all.put(model, entries);
    }
    return all;
  }

  private Records everything(Model model, Caller caller) {
    Scope all = new Scope(trusted(caller), DataScope.SYSTEM_WIDE);
    return services().records().records(model, all);
  }

  private static Caller trusted(Caller caller) {
    return new Caller(caller.userId(), caller.email(), Role.ADMIN);
  }

  @Override
  public void close() {
    end.run();
  }
}
