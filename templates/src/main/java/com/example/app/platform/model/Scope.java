package com.example.app.platform.model;

import com.example.app.platform.auth.Caller;
import com.example.app.platform.user.Role;
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
  }

  /** What somebody may do by hand. */
  public static Scope of(Caller caller) {
    return new Scope(caller, DataScope.USER_SCOPED);
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

  /**
   * The user to whom a way must lead from each record of the model, or nothing if it doesn't
   * matter.
   */
  public Optional<String> viewerIn(Model model) {
    if (model.visibleTo().isEmpty() || trustedWith(model) || caller.role() == Role.ADMIN) {
      return Optional.empty();
    }
    // No account has an empty id: no way leads to somebody without one.
    return Optional.of(caller.userId() == null ? "" : caller.userId());
  }

  public boolean mayRead(Model model) {
    return trustedWith(model) || model.readableBy().admits(caller.role());
  }

  public boolean mayWrite(Model model) {
    return trustedWith(model) || model.writableBy().admits(caller.role());
  }

  private boolean trustedWith(Model model) {
    return dataScope == DataScope.SYSTEM_WIDE
        || (dataScope == DataScope.SHARED_DATA && !model.isUserScoped());
  }
}
