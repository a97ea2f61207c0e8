package app.musicschoolmanager.platform.access;

import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.user.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether members get to know whom they have nothing to do with. */
final class Strangers {
  private static final String NAME = "Zqname of a stranger";

  private final Scene scene;
  private final List<String> faults = new ArrayList<>();

  Strangers(Scene scene) {
    this.scene = scene;
  }

  List<String> faults() {
    return faults;
  }

  /** Somebody without a record is known to administrators, and to members who might name them. */
  void stayUnknown() {
    scene.app().invited("stranger@example.com", NAME, Role.MEMBER);
    if (told(scene.people().admin()).isEmpty()) {
      faults.add("No administrator is told of a new account");
    }
    Person member = scene.people().fresh(Role.MEMBER);
    if (!mightName(Role.MEMBER)) {
      told(member).forEach(call -> faults.add(call + " tells " + member + " of a stranger"));
    }
  }

  /** The requests whose answers name the stranger. */
  private List<Call> told(Person viewer) {
    Map<Call, String> seen =
        new Sight(scene, viewer, scene.models()).at(scene.routes().stream()).look();
    return seen.entrySet().stream()
        .filter(answer -> answer.getValue().contains(NAME))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether somebody of that role may have a field for it, be it only where records say so. */
  private boolean mightName(Role role) {
    return scene.models().stream().anyMatch(model -> mightName(role, model))
        || scene.app().services().definition().actions().stream()
            .map(Action::definition)
            .filter(action -> action.audience().admits(role))
            .map(ActionDefinition::parameters)
            .anyMatch(fields -> fields.stream().anyMatch(Strangers::isPerson));
  }

  private static boolean mightName(Role role, Model model) {
    return model.writableBy().admits(role)
        && model.fields().stream()
            .filter(Strangers::isPerson)
            .anyMatch(field -> field.setBy().admits(role) && !model.isDerived(field));
  }

  private static boolean isPerson(Field field) {
    return field.type() == FieldType.PERSON;
  }
}
