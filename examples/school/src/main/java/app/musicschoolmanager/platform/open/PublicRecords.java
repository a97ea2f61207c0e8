package app.musicschoolmanager.platform.open;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.ListQuery;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Validation;
import app.musicschoolmanager.platform.model.Validation.Checked;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.record.RecordStore;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.record.Via;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.NotFound;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What people without an account do with records: read those shown, send new ones, follow links.
 */
public final class PublicRecords {
  private static final int AT_ONCE = 20;
  private static final int LAST_PAGE = 10_000;
  private static final Scope OPEN = Scope.of(Caller.ANYBODY);
  private static final Scope LINKED = new Scope(Caller.ANYBODY, DataScope.LINKED);
  private static final Scope EVERYTHING = new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE);

  private final RecordStore store;
  private final FormLimits limits;

  public PublicRecords(RecordStore store) {
    this.store = store;
    this.limits = new FormLimits(store.database().clock());
  }

  /** The model of a public page. */
  public Model shown(String name) {
    return model(name).filter(model -> model.open().page() != null).orElseThrow(NotFound::new);
  }

  /** The model of a public form. */
  public Model asked(String name) {
    return model(name).filter(model -> model.open().form() != null).orElseThrow(NotFound::new);
  }

  private Optional<Model> model(String name) {
    return store.models().find(name);
  }

  /** The fields of a model by these names, in the order of the names. */
  public static List<Field> fields(Model model, List<String> names) {
    return names.stream().map(name -> model.field(name).orElseThrow()).toList();
  }

  /**
   * Some of the records that anybody may read; how many there are in all is not counted.
   *
   * @param number counted from 1
   * @throws NotFound if nobody looks that far
   */
  public Records.Stretch page(Model model, int number) {
    if (number < 1 || number > LAST_PAGE) {
      throw new NotFound();
    }
    String order = model.open().page().orderBy();
    ListQuery query = ListQuery.first().limit(AT_ONCE).page(number).orderBy(order);
    return store.records(model, OPEN).stretch(query, AT_ONCE);
  }

  /**
   * The field and the value by which a shown record calls the one that it refers to; nothing if
   * that is gone.
   */
  public Optional<Map.Entry<Field, Object>> title(Field reference, String id) {
    Model target = store.models().get(reference.target());
    Field display = target.displayField();
    boolean told = !display.isPersonal() && display.type() != FieldType.REFERENCE;
    return told
        ? store
            .records(target, EVERYTHING)
            .find(id)
            .map(entry -> entry.values().get(display.name()))
            .map(value -> Map.entry(display, value))
        : Optional.empty();
  }

  /** What was sent, completed by what only the app fills in. */
  public static Checked completed(Model model, Checked sent) {
    List<Field> others =
        model.fields().stream()
            .filter(field -> !model.open().form().fields().contains(field.name()))
            .toList();
    Checked rest = Validation.complete(others).texts(Map.of());
    Values values = rest.values();
    for (Map.Entry<String, Object> each : sent.values().asMap().entrySet()) {
      values = values.with(each.getKey(), each.getValue());
    }
    List<FieldError> errors = new ArrayList<>(sent.errors());
    errors.addAll(rest.errors());
    return new Checked(values, List.copyOf(errors));
  }

  /** Counts one that somebody sends from an address; a person may have to wait for the next. */
  public void count(String address) {
    limits.count(address);
  }

  /**
   * Keeps what somebody has sent. Where there is a record with their e-mail address it is kept as
   * it is, and they are answered as if there were none.
   */
  public void create(Model model, Checked completed) {
    Records records = store.via(Via.FORM).records(model, OPEN);
    try {
      records.create(completed);
    } catch (Invalid e) {
      if (!TakenAddress.isAmong(model, e.errors())) {
        throw e;
      }
      tryOut(records, TakenAddress.another(model, completed));
    }
  }

  /** Says what is wrong with it besides, if anything is, and keeps nothing. */
  private void tryOut(Records records, Checked completed) {
    try {
      store
          .database()
          .write(sql -> {
            records.create(completed);
            throw new NothingKept();
          });
    } catch (NothingKept e) {
      return; // all else is in order
    }
  }

  /** Ends the transaction of a trial. */
  private static final class NothingKept extends RuntimeException {
    private static final long serialVersionUID = 1;

    NothingKept() {
      super("Nothing of the trial is kept.", null, false, false);
    }
  }

  /** What has become of a link. */
  public enum State {
    WORKS,
    /** It has done its work, and has no more to do. */
    DONE,
    /** What it depends on no longer holds. */
    OVER
  }

  /** A record with a link that somebody was given to it. */
  public record Visit(Model model, PersonalLink link, Entry entry, State state) {}

  /**
   * The record that a link leads to.
   *
   * @throws NotFound if there is none, or the app has never made such a link
   */
  public Visit visit(String modelName, String linkName, String token) {
    Model model = model(modelName).orElseThrow(NotFound::new);
    PersonalLink link = model.open().link(linkName).orElseThrow(NotFound::new);
    String id = store.links().record(model, link, token).orElseThrow(NotFound::new);
    Entry entry = store.records(model, LINKED).get(id);
    return new Visit(model, link, entry, state(model, link, entry));
  }

  private State state(Model model, PersonalLink link, Entry entry) {
    Clock clock = store.database().clock();
    if (link.works(model, entry.values(), clock)) {
      return State.WORKS;
    }
    return link.isDone(model, entry.values(), clock) ? State.DONE : State.OVER;
  }

  /** Does what a link is for, if it still works by the time that it does. */
  public Visit follow(String modelName, String linkName, String token) {
    Visit visit = visit(modelName, linkName, token);
    if (visit.state() != State.WORKS) {
      return visit;
    }
    try {
      Records records = store.via(Via.LINK).records(visit.model(), LINKED);
      Values values = visit.link().values(visit.model(), store.database().clock());
      Checked changes = Validation.partial(visit.model().fields()).typed(values);
      Entry after = records.update(visit.entry().id(), changes, visit.entry().version());
      return new Visit(visit.model(), visit.link(), after, State.DONE);
    } catch (Conflict e) {
      if (Objects.equals(e.reason(), Conflict.CHANGED)) {
        return follow(modelName, linkName, token); // by somebody who was faster; it is judged anew
      }
      throw e;
    }
  }
}
