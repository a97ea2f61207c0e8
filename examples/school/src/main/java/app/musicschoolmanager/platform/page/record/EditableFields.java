package app.musicschoolmanager.platform.page.record;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.state.NextStates;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Forbidden;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields that somebody fills in for a new record, or changes of one that is there. */
record EditableFields(Records records) {

  List<Field> ofNew() {
    return demanded(settable(records.scope().mayWrite(records.model())));
  }

  /** Those that a form asks for: what rules keep as it is could only be refused. */
  List<Field> of(Entry entry) {
    List<Field> open = open(entry);
    if (open.isEmpty()) {
      demanded(settable(entry));
      throw new Conflict(String.join(" ", records.lasting(entry).reasons()));
    }
    return open;
  }

  /** The states that somebody may bring a record to next by the form. */
  static NextStates states(Site site, Records records, Entry entry) {
    List<Field> open = new EditableFields(records).open(entry);
    return new NextStates(site, records.model(), records.scope().caller(), open);
  }

  /** Whether there is anything to change. */
  boolean hasAny(Entry entry) {
    return !open(entry).isEmpty();
  }

  /** Those that a form has sent: what is kept too, if the form was made before it was. */
  List<Field> sent(Entry entry, Map<String, String> form) {
    Set<String> kept = records.lasting(entry).fields();
    return demanded(settable(entry)).stream()
        .filter(field -> !kept.contains(field.name()) || form.containsKey(field.name()))
        .toList();
  }

  private List<Field> open(Entry entry) {
    Set<String> kept = records.lasting(entry).fields();
    return settable(entry).stream().filter(field -> !kept.contains(field.name())).toList();
  }

  private List<Field> settable(Entry entry) {
    return settable(records.mayChange(entry.id()));
  }

  /** All that a writer sets; a reader of a mixed model has their personal fields. */
  private List<Field> settable(boolean mayWrite) {
    Model model = records.model();
    Scope scope = records.scope();
    return (mayWrite ? model.fields() : model.personalFields())
        .stream().filter(field -> scope.sets(model, field)).toList();
  }

  private List<Field> demanded(List<Field> fields) {
    if (fields.isEmpty()) {
      throw new Forbidden("You may not change " + records.model().labelPlural() + ".");
    }
    return fields;
  }
}
