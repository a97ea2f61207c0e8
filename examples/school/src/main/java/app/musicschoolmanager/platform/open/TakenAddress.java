package app.musicschoolmanager.platform.open;

import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Validation.Checked;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.rule.OnlyOnce;
import java.util.List;

/**
 * What a form open to anybody does not tell: that an e-mail address is there already. Who has
 * subscribed, or asked for help, is nobody's business.
 */
final class TakenAddress {
  private TakenAddress() {}

  /** Whether one of the faults is that there is a record with the address. */
  static boolean isAmong(Model model, List<FieldError> faults) {
    return faults.stream().anyMatch(fault -> isTold(model, fault));
  }

  private static boolean isTold(Model model, FieldError fault) {
    if (fault.code().equals("unique")) {
      boolean several =
          model.uniques().stream()
              .filter(names -> names.contains(fault.field()))
              .anyMatch(names -> holdsAddress(model, names));
      return several || holdsAddress(model, List.of(fault.field()));
    }
    return model.rules().stream()
        .filter(OnlyOnce.class::isInstance)
        .map(OnlyOnce.class::cast)
        .anyMatch(
            rule -> rule.message().equals(fault.message()) && holdsAddress(model, rule.judged()));
  }

  private static boolean holdsAddress(Model model, List<String> names) {
    return names.stream()
        .anyMatch(name -> model.field(name).orElseThrow().type() == FieldType.EMAIL);
  }

  /** The same from addresses that nobody has, at the same hosts. */
  static Checked another(Model model, Checked sent) {
    Values values = sent.values();
    for (Field field : model.fields()) {
      String address = field.type() == FieldType.EMAIL ? values.text(field.name()) : null;
      if (address != null) {
        String host = address.substring(address.indexOf('@'));
        values = values.with(field.name(), Ids.next() + host);
      }
    }
    return new Checked(values, sent.errors());
  }
}
