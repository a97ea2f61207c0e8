package app.musicschoolmanager.platform.record.sql;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.ListQuery;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Page;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Way;
import app.musicschoolmanager.platform.rule.OnlyOnce;
import app.musicschoolmanager.platform.rule.Stamp;
import app.musicschoolmanager.platform.user.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The record of a model of which whoever asks may have one only: once it is there, a further one
 * could only be refused.
 */
public record OwnRecord(Model model, Scope scope) {

  /** What finds it; nothing if they may have several, as far as the model says. */
  public Optional<ListQuery> query() {
    String user = scope.caller().userId();
    if (user == null) {
      return Optional.empty();
    }
    ListQuery one = ListQuery.first().limit(1);
    if (model.isUserScoped() && rules().anyMatch(this::isOnePerOwner)) {
      return Optional.of(one);
    }
    return model.fields().stream()
        .filter(field -> isAlwaysCaller(field) && isUnique(field))
        .findFirst()
        .map(field -> one.where(field.name(), user));
  }

  /** The record itself, if it is there. */
  public Optional<Entry> among(Function<ListQuery, Page> records) {
    return query().flatMap(query -> records.apply(query).entries().stream().findFirst());
  }

  private Stream<OnlyOnce> rules() {
    boolean admin = scope.caller().role() == Role.ADMIN;
    return model.rules().stream()
        .filter(OnlyOnce.class::isInstance)
        .map(OnlyOnce.class::cast)
        .filter(rule -> rule.most() == 1 && rule.date() == null && rule.when().isEmpty())
        .filter(rule -> !admin || !rule.exemptsAdmin());
  }

  private boolean isOnePerOwner(OnlyOnce rule) {
    return rule.ofTheOwner() && rule.same().isEmpty();
  }

  private boolean isUnique(Field field) {
    List<String> alone = List.of(field.name());
    return field.isUnique()
        || model.uniques().contains(alone)
        || rules().anyMatch(rule -> rule.same().equals(alone));
  }

  /** Whether the field names whoever creates the record, and can name nobody else. */
  private boolean isAlwaysCaller(Field field) {
    if (field.type() != FieldType.PERSON || field.isPersonal()) {
      return false;
    }
    boolean given = !scope.sets(model, field) && Field.CALLER.equals(field.initialValue());
    return given || isStamped(field) || isWhereAllWaysEnd(field);
  }

  private boolean isStamped(Field field) {
    return model.rules().stream()
        .filter(Stamp.class::isInstance)
        .map(Stamp.class::cast)
        .anyMatch(stamp ->
            stamp.field().equals(field.name())
                && stamp.source() == Stamp.Source.CALLER
                && stamp.when().isEmpty());
  }

  /** Members create only what leads to them. */
  private boolean isWhereAllWaysEnd(Field field) {
    List<Way> ways = model.writableTo();
    return scope.memberIn(model).isPresent()
        && !ways.isEmpty()
        && ways.stream().allMatch(way -> way.hops().isEmpty() && field.name().equals(way.person()));
  }
}
