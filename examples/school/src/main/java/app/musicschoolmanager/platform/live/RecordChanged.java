package app.musicschoolmanager.platform.live;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.record.Change;
import app.musicschoolmanager.platform.record.sql.Reached;
import app.musicschoolmanager.platform.web.Json;
import java.util.Objects;
import java.util.Set;

/**
 * A record was created, updated or deleted. It tells that, and no value of it. To whom no way leads
 * from it any more, it is as good as deleted.
 *
 * @param ownerId the only user who may know; null if whoever may read the model may
 * @param viewers the members who may know, if the model is visible along ways
 * @param id the record's; null for many records at once
 * @param kind created, updated, deleted, out of sight, or many
 */
record RecordChanged(Model model, String ownerId, Reached viewers, String id, String kind)
    implements LiveEvent {
  private static final String MANY = "many";
  private static final String OUT_OF_SIGHT = "out of sight";

  @Override
  public String name() {
    return "change";
  }

  @Override
  public String subject() {
    return model.name();
  }

  @Override
  public boolean isFor(Caller caller) {
    boolean own = caller.userId().equals(ownerId);
    boolean shared = ownerId == null && !model.isUserScoped();
    Scope scope = Scope.of(caller);
    boolean seen = scope.viewerIn(model).map(viewers::contains).orElse(!kind.equals(OUT_OF_SIGHT));
    return (own || shared) && seen && scope.mayRead(model);
  }

  @Override
  public String json() {
    return Json.MAPPER
        .createObjectNode()
        .put("model", model.name())
        .put("id", id)
        .put("kind", kind.equals(OUT_OF_SIGHT) ? Change.Kind.DELETED.value() : kind)
        .toString();
  }

  /** The same for those who see the record no longer, and nobody else. */
  RecordChanged goneFor(Set<String> people) {
    Reached these = new Reached(people, false);
    return new RecordChanged(model, ownerId, these, id, OUT_OF_SIGHT);
  }

  @Override
  public LiveEvent asMany() {
    return new RecordChanged(model, ownerId, viewers, null, MANY);
  }

  @Override
  public LiveEvent told() {
    return new RecordChanged(model, ownerId, Reached.NOBODY, id, kind);
  }

  // Models are told apart by their names; to compare all that they declare would take long.
  @Override
  public boolean equals(Object other) {
    return other instanceof RecordChanged that
        && model.name().equals(that.model.name())
        && Objects.equals(ownerId, that.ownerId)
        && viewers.equals(that.viewers)
        && Objects.equals(id, that.id)
        && kind.equals(that.kind);
  }

  @Override
  public int hashCode() {
    return Objects.hash(model.name(), ownerId, viewers, id, kind);
  }
}
