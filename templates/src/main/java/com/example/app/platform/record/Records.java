package com.example.app.platform.record;

import com.example.app.platform.db.Sql;
import com.example.app.platform.db.Work;
import com.example.app.platform.file.StoredFile;
import com.example.app.platform.model.DataScope;
import com.example.app.platform.model.Entry;
import com.example.app.platform.model.Field;
import com.example.app.platform.model.ListQuery;
import com.example.app.platform.model.Model;
import com.example.app.platform.model.Page;
import com.example.app.platform.model.Scope;
import com.example.app.platform.model.Validation;
import com.example.app.platform.model.Values;
import com.example.app.platform.open.PersonalLink;
import com.example.app.platform.record.right.Lasting;
import com.example.app.platform.record.right.Rights;
import com.example.app.platform.record.sql.NewRecordSql;
import com.example.app.platform.record.sql.RecordSql;
import com.example.app.platform.rule.FieldCondition;
import com.example.app.platform.web.Conflict;
import com.example.app.platform.web.Forbidden;
import com.example.app.platform.web.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The records of one model, as far as one scope reaches. Whoever reads or writes records goes
 * through here: the API, the pages and the actions alike. A record outside of the scope is as if it
 * did not exist.
 */
public final class Records {
  private final RecordStore store;
  private final Model model;
  private final Scope scope;
  private final RecordSql sql;
  private final RecordForm form;
  private final Rights rights;

  Records(RecordStore store, Model model, Scope scope, List<FieldCondition> where) {
    this.store = store;
    this.model = model;
    this.scope = scope;
    this.sql = new RecordSql(model, scope, store.database().clock()).where(where);
    this.form = RecordForm.within(scope, model, store.secrets());
    this.rights = new Rights(model, scope, store.database().clock());
  }

  public Model model() {
    return model;
  }

  public Scope scope() {
    return scope;
  }

  public Page page(ListQuery query) {
    return list().page(query);
  }

  /**
   * Records that follow each other in a list.
   *
   * @param next where the next ones begin, for {@link ListQuery#after}; null if these are the last
   */
  public record Stretch(List<Entry> entries, String next) {}

  /**
   * So many of the records that a query finds, whatever the length of its pages: for who wants all
   * of them, one stretch after the other.
   */
  public Stretch stretch(ListQuery query, int most) {
    return list().stretch(query, most);
  }

  /** How many records the query finds on all its pages; see {@link Page#totalIsExact}. */
  public long count(ListQuery query) {
    return list().count(query).total();
  }

  public long count() {
    return count(ListQuery.first());
  }

  private RecordWrites writes() {
    return new RecordWrites(store, model, scope);
  }

  private RecordList list() {
    rights.reader();
    return new RecordList(store, sql, form);
  }

  /** Counts and sums over the records. */
  public Tallies tallies() {
    rights.reader();
    return new Tallies(store, sql);
  }

  /** Records whose title, as people see it, holds the words, if any are said; likeliest first. */
  public List<Entry> titled(String words, int most) {
    return list().titled(words.strip(), most);
  }

  public Optional<Entry> find(String id) {
    return reading(connection -> stored(id, connection));
  }

  /** The record that must be there for this scope; {@link NotFound} if it is not. */
  public Entry get(String id) {
    return find(id).orElseThrow(NotFound::new);
  }

  /**
   * Those of these records that are there for this scope, in no order; one by one, since told all
   * ids at once, SQLite may look through everything that the scope reaches.
   */
  public List<Entry> findAll(Set<String> ids) {
    return reading(
        connection -> ids.stream().flatMap(id -> stored(id, connection).stream()).toList());
  }

  /** All records, oldest first. */
  public List<Entry> all() {
    return list(ListQuery.first());
  }

  /** The records whose field has this value, oldest first; null finds those where it is empty. */
  public List<Entry> findBy(String field, Object value) {
    return list(ListQuery.first().where(field, value));
  }

  /** The record whose unique field has this value. */
  public Optional<Entry> findOne(String field, Object value) {
    List<Entry> found = findBy(field, value);
    if (found.size() > 1) {
      throw new IllegalStateException(
          "Several users have a %s with this %s; ask for all of them."
              .formatted(model.name(), field));
    }
    return found.stream().findFirst();
  }

  /** The one record of a single model. */
  public Entry only() {
    return get(model.onlyId());
  }

  private List<Entry> list(ListQuery query) {
    return reading(
        connection -> sql.all(query).query(connection).stream().map(form::entry).toList());
  }

  public Entry create(Values values) {
    return create(Validation.complete(model.fields()).typed(values));
  }

  /** Creates a record from checked input, or names everything that is wrong with it. */
  public Entry create(Validation.Checked input) {
    if (model.isUserScoped() && scope.caller().userId() == null) {
      throw new IllegalStateException("A %s belongs to a user: name them.".formatted(model.name()));
    }
    return writes().insert(input, model.isUserScoped() ? scope.caller().userId() : null);
  }

  /** Creates a record that belongs to another user, which only a system-wide action may. */
  public Entry createFor(String userId, Values values) {
    if (scope.dataScope() != DataScope.SYSTEM_WIDE) {
      throw new Forbidden("Only a system-wide action creates records for other users.");
    }
    return writes().insert(Validation.complete(model.fields()).typed(values), userId);
  }

  /** Changes the fields that the values name, and no other. */
  public Entry update(String id, Values values) {
    return update(id, Validation.partial(model.fields()).typed(values), null);
  }

  /**
   * Changes a record by checked input.
   *
   * @param expected the version that the writer has seen, or null if they don't care
   * @throws Conflict if somebody has changed it since
   */
  public Entry update(String id, Validation.Checked input, Long expected) {
    return writes().update(id, input, expected);
  }

  /** The address of the record's page, for whoever may see it. */
  public String link(String id) {
    return store.links().page(model, id);
  }

  /** The address of a personal link of a record, for whoever it is meant for and nobody else. */
  public String link(String id, String name) {
    PersonalLink link = model.open().link(name).orElseThrow();
    return store.links().address(model, link, get(id).id());
  }

  /** Puts an uploaded file in its field, in place of the one before. */
  public Entry attach(String id, Field field, StoredFile file) {
    return writes().attach(id, field, file);
  }

  /** Refuses somebody who may not see these records at all. */
  public void requireReader() {
    rights.reader();
  }

  /** Whether a record that is created within this scope could be accepted, and seen there. */
  public boolean canGrow() {
    return scope.mayCreate(model)
        && store
            .database()
            .read(connection ->
                new NewRecordSql(store.models(), scope, store.database().clock())
                    .isPossible(model, connection));
  }

  /** Refuses somebody who could not add or delete any record, before they send more. */
  public void requireKeeper() {
    rights.keeper();
  }

  /** Refuses somebody who could not change this record, before they send more. */
  public void requireWritable(String id) {
    rights.writer();
    reading(connection -> {
      stored(id, connection).orElseThrow(NotFound::new);
      rights.changer(id, connection);
      return id;
    });
  }

  /** Whether whoever sees this record may change it, too. */
  public boolean mayChange(String id) {
    return !changeable(Set.of(id)).isEmpty();
  }

  /** Those of these records, all of which are seen, that may be changed, too. */
  public Set<String> changeable(Set<String> ids) {
    return reading(connection ->
        ids.stream().filter(id -> rights.mayChange(id, connection)).collect(Collectors.toSet()));
  }

  /** What of a record cannot be changed any more, and whether it can be deleted. */
  public Lasting lasting(Entry entry) {
    return reading(sql -> new Judgement(store, scope.caller(), sql).lasting(model, entry));
  }

  public void delete(String id) {
    delete(id, null);
  }

  /** Deletes a record, unless somebody has changed it since the writer has seen it. */
  public void delete(String id, Long expected) {
    writes().delete(id, expected);
  }

  /**
   * Deletes records so that whoever does it can take it back for a while: all of them, or none.
   *
   * @param expected the version that the writer has seen, or null if they don't care
   * @return what {@link Trash#undo} takes it back by
   * @throws NotFound if one of them isn't there, or not for this scope
   */
  public String trash(List<String> ids, Long expected) {
    return writes().trash(ids, expected);
  }

  /** Whether a secret field holds something. */
  public boolean hasSecret(String id, String fieldName) {
    return sealed(id, model.field(fieldName).orElseThrow()).isPresent();
  }

  /** What a secret field holds. Only for whoever may write it, and never to be shown. */
  public Optional<String> secret(String id, String fieldName) {
    Field field = model.field(fieldName).orElseThrow();
    return sealed(id, field).map(text -> form.open(id, field, text));
  }

  private Optional<String> sealed(String id, Field field) {
    requireWritable(id);
    return Optional.ofNullable(
        reading(connection ->
            sql.secret(id, field).one(connection).orElseThrow(NotFound::new).text("sealed")));
  }

  private <T> T reading(Work<T> work) {
    rights.reader();
    return store.database().read(work);
  }

  private Optional<Entry> stored(String id, Sql connection) {
    return sql.byId(id).one(connection).map(form::entry);
  }
}
