package org.example.makerspace.platform.live;

import java.util.Objects;
import org.example.makerspace.platform.auth.Caller;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.Scope;
import org.example.makerspace.platform.web.Json;

/**
 * A record was created, updated or deleted. It tells that, and no value of it.
 *
 * @param ownerId the only user who may know; null if whoever may read the model may
 * @param id the record's; null for many records at once
 * @param kind created, updated, deleted, or many
 */
record RecordChanged(Model model, String ownerId, String id, String kind) implements LiveEvent {
  private static final String MANY = "many";

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
    return (own || shared) && Scope.of(caller).mayRead(model);
  }

  @Override
  public String json() {
    return Json.MAPPER
        .createObjectNode()
        .put("model", model.name())
        .put("id", id)
        .put("kind", kind)
        .toString();
  }

  @Override
  public LiveEvent asMany() {
    return new RecordChanged(model, ownerId, null, MANY);
  }

  // Models are told apart by their names; to compare all that they declare would take long.
  @Override
  public boolean equals(Object other) {
    return other instanceof RecordChanged that
        && model.name().equals(that.model.name())
        && Objects.equals(ownerId, that.ownerId)
        && Objects.equals(id, that.id)
        && kind.equals(that.kind);
  }

  @Override
  public int hashCode() {
    return Objects.hash(model.name(), ownerId, id, kind);
  }
}
