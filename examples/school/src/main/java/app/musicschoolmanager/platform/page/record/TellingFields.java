package app.musicschoolmanager.platform.page.record;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.model.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which fields beside the title tell records of a model apart, for somebody who chooses among them:
 * the first date, what the first reference names, and the first state, two of them at most. None
 * that is not told to whoever asks, and never a secret.
 */
record TellingFields(ModelRegistry models, Scope scope) {
  private static final int MOST = 2;
  private static final Set<FieldType> LONG_OR_SECRET =
      EnumSet.of(FieldType.TEXT, FieldType.JSON, FieldType.FILE, FieldType.SECRET);

  /** By how much they tell, the most telling first. */
  private static final List<Set<FieldType>> KINDS =
      List.of(
          EnumSet.of(FieldType.DATE, FieldType.DATETIME),
          EnumSet.of(FieldType.REFERENCE, FieldType.PERSON),
          EnumSet.of(FieldType.ENUM));

  /** In the order in which the model has them. */
  List<Field> of(Model model) {
    List<Field> chosen =
        KINDS.stream().flatMap(kind -> first(model, kind).stream()).limit(MOST).toList();
    return model.fields().stream().filter(chosen::contains).toList();
  }

  /** All others that may tell apart what is the same in these. */
  List<Field> others(Model model) {
    List<Field> chosen = of(model);
    return model.fields().stream()
        .filter(field -> !chosen.contains(field) && !field.name().equals(model.display()))
        .filter(field -> !LONG_OR_SECRET.contains(field.type()))
        .filter(field -> scope.sees(model, field.name()) && isNamed(field))
        .toList();
  }

  private Optional<Field> first(Model model, Set<FieldType> kind) {
    Stream<Field> told =
        model.fields().stream()
            .filter(field -> kind.contains(field.type()) && !field.name().equals(model.display()))
            .filter(field -> scope.sees(model, field.name()) && isNamed(field));
    return told.findFirst();
  }

  /** What a reference points to is told by its title, if that is told. */
  private boolean isNamed(Field field) {
    if (field.type() != FieldType.REFERENCE) {
      return true;
    }
    Model target = models.get(field.target());
    return scope.mayRead(target) && scope.sees(target, target.display());
  }
}
