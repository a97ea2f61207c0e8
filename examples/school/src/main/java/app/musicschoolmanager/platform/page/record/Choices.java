package app.musicschoolmanager.platform.page.record;

import app.musicschoolmanager.platform.model.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody has decided after others had changed the same record.
 *
 * @param mine the fields that the form is to change
 * @param theirs the names of those that stay as others have left them
 * @param open the names of those between which nobody has chosen yet
 */
record Choices(List<Field> mine, Set<String> theirs, Set<String> open) {

  /** Reads the choices of a form; one that was never in conflict changes all its fields. */
  static Choices of(Map<String, String> form, List<Field> fields) {
    String all = form.getOrDefault("_all", "");
    Set<String> differing =
        Arrays.stream(form.getOrDefault("_differing", "").split(","))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    Set<String> theirs = named(differing, form, all, "theirs");
    Set<String> mine = named(differing, form, all, "mine");
    List<Field> changed = fields.stream().filter(field -> !theirs.contains(field.name())).toList();
    differing.removeAll(theirs);
    differing.removeAll(mine);
    return new Choices(changed, theirs, differing);
  }

  private static Set<String> named(
      Set<String> differing, Map<String, String> form, String all, String whose) {
    return differing.stream()
        .filter(name -> whose.equals(all.isEmpty() ? form.get("_take." + name) : all))
        .collect(Collectors.toSet());
  }
}
