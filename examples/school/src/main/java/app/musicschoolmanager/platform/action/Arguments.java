package app.musicschoolmanager.platform.action;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Validation.Checked;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.page.text.ConditionText;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.user.People;
import app.musicschoolmanager.platform.user.People.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody gives an action, held against the people and the records of the app. */
record Arguments(ActionServices services, ActionDefinition action, Caller caller) {

  /**
   * With whoever runs it in place of the word for them, defaults as they are by now, and all that
   * it does not take.
   */
  Checked of(Checked checked) {
    Values values = checked.values().settled(services.clock());
    List<FieldError> errors = new ArrayList<>(checked.errors());
    for (Field field : action.parameters()) {
      String id = field.type() == FieldType.PERSON ? values.text(field.name()) : null;
      if (Field.CALLER.equals(id)) {
        values = values.with(field.name(), caller.userId());
      } else if (id != null) {
        absent(field, id).ifPresent(errors::add);
      } else if (field.type() == FieldType.REFERENCE && values.text(field.name()) != null) {
        unfit(field, values.text(field.name())).ifPresent(errors::add);
      }
    }
    return new Checked(values, errors);
  }

  private Optional<FieldError> absent(Field field, String id) {
    String message = field.label() + " names nobody who has an active account.";
    return new People(services.database()).find(id).filter(Person::active).isPresent()
        ? Optional.empty()
        : Optional.of(FieldError.of(field.name(), "person", message));
  }

  /** A record that the action does not reach is worded like a missing one. */
  private Optional<FieldError> unfit(Field field, String id) {
    List<FieldCondition> all = action.where(field);
    if (all.isEmpty() || !action.audience().admits(caller.role())) {
      return Optional.empty();
    }
    Model target = services.store().models().get(field.target());
    Scope scope = new Scope(caller, action.scope());
    boolean ownerless = target.isUserScoped() && caller.userId() == null;
    boolean reached = scope.mayRead(target) && (!ownerless || scope.ownerIn(target).isEmpty());
    if (!reached || services.store().records(target, scope).find(id).isEmpty()) {
      String message = field.label() + " names no " + target.label() + " that is there.";
      return Optional.of(FieldError.of(field.name(), "reference", message));
    }
    if (services.store().records(target, scope, all).find(id).isPresent()) {
      return Optional.empty();
    }
    String fitting = new ConditionText(services.language(), target, services.clock()).of(all);
    String message =
        "%s: “%s” is only for what fits: %s.".formatted(field.label(), action.label(), fitting);
    return Optional.of(new FieldError(field.name(), "fitting", message, fitting));
  }
}
