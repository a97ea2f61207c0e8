package app.musicschoolmanager.platform.page.record;

import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Choice;
import app.musicschoolmanager.platform.rule.FieldCondition;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What somebody may do with a record. An action is about a record if exactly one of its parameters
 * names one of its model, so that there is no doubt what the record is to it, and the record is one
 * that it takes.
 */
public record RecordActions(Site site, Caller caller) {

  /** The actions about a record, each with the address of its form in which the record stands. */
  List<Choice> about(Model model, String id) {
    return site.services().actions().allowed(caller).stream()
        .flatMap(action ->
            naming(action, model).stream()
                .filter(field -> fits(action.where(field), model, id))
                .map(field -> new Choice(form(action, field, id), action.label())))
        .toList();
  }

  /** Whether any is about records of the model, be it that it fits only some. */
  boolean isAnyAbout(Model model) {
    return site.services().actions().allowed(caller).stream()
        .anyMatch(action -> naming(action, model).isPresent());
  }

  private boolean fits(List<FieldCondition> where, Model model, String id) {
    return where.isEmpty()
        || site.services().records().records(model, Scope.of(caller), where).find(id).isPresent();
  }

  private static Optional<Field> naming(ActionDefinition action, Model model) {
    List<Field> all =
        action.parameters().stream().filter(it -> model.name().equals(it.target())).toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private static String form(ActionDefinition action, Field field, String id) {
    return "/actions/" + action.id() + "?" + field.name() + "=" + id;
  }

  /**
   * The records that an action is about, by what it was given, each with its address. What its
   * reader does not see is not among them.
   */
  public List<Choice> named(ActionDefinition action, UnaryOperator<String> given) {
    ModelRegistry models = site.services().records().models();
    return action.parameters().stream()
        .filter(field -> field.target() != null && given.apply(field.name()) != null)
        .filter(field -> naming(action, models.get(field.target())).isPresent())
        .flatMap(field -> {
          String id = given.apply(field.name());
          String path = "/models/" + field.target() + "/" + id;
          return new RecordChoices(site, caller, models.get(field.target()))
              .one(id).stream().map(record -> new Choice(path, record.label()));
        })
        .toList();
  }
}
