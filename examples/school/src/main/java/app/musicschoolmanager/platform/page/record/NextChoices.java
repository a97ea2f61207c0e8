package app.musicschoolmanager.platform.page.record;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.page.view.FormField;
import app.musicschoolmanager.platform.rule.Transitions;
import java.util.List;

/**
 * Leaves in a form only the choices that rules let its reader make next.
 *
 * @param before the record as it stands, or null for a new one
 */
public record NextChoices(Model model, Caller caller, Values before) {

  public List<FormField> in(List<FormField> fields) {
    return fields.stream().map(this::in).toList();
  }

  private FormField in(FormField field) {
    FormField left = field;
    for (Transitions rule : transitions(field.name())) {
      left =
          left.choices(
              left.choices().stream()
                  .filter(choice -> rule.offers(choice.value(), before, caller))
                  .toList());
    }
    return left;
  }

  private List<Transitions> transitions(String field) {
    return model.rules().stream()
        .filter(Transitions.class::isInstance)
        .map(Transitions.class::cast)
        .filter(rule -> rule.field().equals(field))
        .toList();
  }
}
