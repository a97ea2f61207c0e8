package app.musicschoolmanager.platform.model;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.open.PublicForm;
import app.musicschoolmanager.platform.open.PublicPage;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.user.Role;
import java.util.List;
import java.util.Optional;

/**
 * What a caller may see and change. This is the one place that says whose records a statement
 * touches; every statement about records asks it.
 */
public record Scope(Caller caller, DataScope dataScope) {

  /** Refuses a member who would act with everybody's records. */
  public Scope {
    if (dataScope == DataScope.SYSTEM_WIDE && caller.role() != Role.ADMIN) {
      throw new IllegalArgumentException(
          "Only an administrator acts with the records of all users.");
    }
    if (caller.isAnybody() != (dataScope == DataScope.OPEN || dataScope == DataScope.LINKED)) {
      throw new IllegalArgumentException(
          "Whoever has no account gets what is open to anybody, and nobody else does so.");
    }
  }

  /** What somebody may do by hand. */
  public static Scope of(Caller caller) {
    return new Scope(caller, caller.isAnybody() ? DataScope.OPEN : DataScope.USER_SCOPED);
  }

  /** The user to whom records of the model must belong, or nothing if it doesn't matter. */
  public Optional<String> ownerIn(Model model) {
    if (!model.isUserScoped() || dataScope == DataScope.SYSTEM_WIDE) {
      return Optional.empty();
    }
    if (caller.userId() == null) {
      throw new IllegalStateException(
          "Records of %s belong to users: act for one, or system-wide.".formatted(model.name()));
    }
    return Optional.of(caller.userId());
  }

  /** The member whom the model's ways concern, for seeing or for changing, if they do. */
  public Optional<String> memberIn(Model model) {
    if (model.visibleTo().isEmpty()
        || trustedWith(model)
        || caller.isAnybody()
        || caller.role() == Role.ADMIN) {
      return Optional.empty();
    }
    // No account has an empty id: no way leads to somebody without one.
    return Optional.of(caller.userId() == null ? "" : caller.userId());
  }

  /**
   * The user to whom a way must lead from each record of the model, or nothing if it doesn't
   * matter.
   */
  public Optional<String> viewerIn(Model model) {
    return memberIn(model).filter(user -> model.hidesSome());
  }

  /**
   * The user to whom one of the ways for changing must lead from each record of the model that is
   * changed, or nothing if whoever sees one and may write at all may change it.
   */
  public Optional<String> changerIn(Model model) {
    return memberIn(model).filter(user -> model.keepsSome());
  }

  /** What must hold of a record besides; everything else is as if it were not there. */
  public List<FieldCondition> conditionsIn(Model model) {
    return dataScope == DataScope.OPEN && model.open().page() != null
        ? model.open().page().when()
        : List.of();
  }

  /** Whether it reaches all records of the model there are, but for whose they are. */
  public boolean reachesAll(Model model) {
    return viewerIn(model).isEmpty() && conditionsIn(model).isEmpty();
  }

  /** Whether a field of records that may be read is told, and may be asked by. */
  public boolean sees(Model model, String field) {
    PublicPage page = model.open().page();
    return dataScope != DataScope.OPEN || (page != null && page.fields().contains(field));
  }

  /** Whether somebody who may create records may fill in this field of them. */
  public boolean fills(Model model, String field) {
    PublicForm form = model.open().form();
    return dataScope != DataScope.OPEN || (form != null && form.fields().contains(field));
  }

  /** Whether somebody who may write records sets this field of them by hand. */
  public boolean sets(Model model, Field field) {
    return !model.isDerived(field) && field.setBy().admits(caller.role());
  }

  public boolean mayRead(Model model) {
    return trustedWith(model)
        || model.readableBy().admits(caller.role())
        || (dataScope == DataScope.OPEN && model.open().page() != null);
  }

  public boolean mayCreate(Model model) {
    boolean asked = dataScope == DataScope.OPEN && model.open().form() != null;
    return !model.single() && (mayWrite(model) || asked);
  }

  /** Whether somebody may delete records: the one of a single model stays. */
  public boolean mayDelete(Model model) {
    return !model.single() && mayWrite(model);
  }

  public boolean mayWrite(Model model) {
    return trustedWith(model) || model.writableBy().admits(caller.role());
  }

  private boolean trustedWith(Model model) {
    return dataScope == DataScope.SYSTEM_WIDE
        || (dataScope == DataScope.SHARED_DATA && !model.isUserScoped())
        || (dataScope == DataScope.LINKED && !model.open().links().isEmpty());
  }
}
