package app.musicschoolmanager.platform.page.site;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.page.text.Formats;
import app.musicschoolmanager.platform.page.text.Messages;
import app.musicschoolmanager.platform.page.view.FormField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is wrong with a form, in the app's language and beside the fields that it is about. */
public record Faults(Messages messages, Formats formats, List<FieldError> errors) {

  public Faults {
    Set<String> combinations = new HashSet<>();
    errors =
        errors.stream()
            .filter(error -> !isCombination(error) || combinations.add(error.limit()))
            .toList();
  }

  /** That several fields together are taken is an error of each, and needs to be told once. */
  private static boolean isCombination(FieldError error) {
    return error.code().equals("unique") && error.limit() != null;
  }

  /** Faults whose bounds are no moments. */
  public Faults(Messages messages, List<FieldError> errors) {
    this(messages, new Formats(messages.locale()), errors);
  }

  public static Faults none(Messages messages) {
    return new Faults(messages, List.of());
  }

  /** The fault of a field of a model or an action; null if there is none. */
  public String of(Field field) {
    return first(field.name()).map(error -> text(field, error)).orElse(null);
  }

  private String text(Field field, FieldError error) {
    String code = "fault." + error.code() + variant(field, error);
    String ofType = code + "." + field.type().name().toLowerCase(Locale.ROOT);
    String key = messages.has(ofType) ? ofType : code;
    return messages.has(key) ? messages.say(key, arguments(field, error)) : error.message();
  }

  /** What can be said more precisely than the kind of fault alone. */
  private static String variant(Field field, FieldError error) {
    return switch (error.code()) {
      case "pattern" -> field.example().isPresent() ? ".example" : "";
      case "unique" -> isCombination(error) ? ".together" : "";
      default -> "";
    };
  }

  private Object[] arguments(Field field, FieldError error) {
    String limit = shownLimit(field, error);
    boolean place = field.type() == FieldType.JSON && error.code().equals("type") && limit != null;
    String[] at = place ? limit.split(":") : null; // where JSON breaks off: a line and a column
    return place ? new Object[] {field.label(), at[0], at[1]} : new Object[] {field.label(), limit};
  }

  private String shownLimit(Field field, FieldError error) {
    return switch (error.code()) {
      // The values of options mean nothing to people; their labels do.
      case "options" ->
          String.join(", ", field.options().stream().map(option -> option.label()).toList());
      case "pattern" -> field.example().orElse(field.help().strip());
      case "min", "max" -> bound(field, error.limit());
      case "gap", "overlap" -> formats.local(error.limit());
      default -> error.limit();
    };
  }

  /** A bound of a field, which models give in the API's form, as people write it. */
  public String bound(Field field, String bound) {
    if (bound == null) {
      return "";
    }
    return switch (field.type()) {
      case INTEGER -> formats.integer(new BigDecimal(bound).longValue());
      case DECIMAL, MONEY -> {
        BigDecimal number = new BigDecimal(bound);
        yield formats.number(number, Math.max(0, number.scale()));
      }
      case DATE -> formats.date(LocalDate.parse(bound));
      case DATETIME -> formats.moment(OffsetDateTime.parse(bound).toInstant());
      default -> bound;
    };
  }

  /** The fields of an account, each with its fault. */
  public List<FormField> at(List<FormField> fields) {
    return fields.stream().map(field -> field.fault(ofAccount(field.name()))).toList();
  }

  private String ofAccount(String name) {
    return first(name).map(this::accountText).orElse(null);
  }

  private String accountText(FieldError error) {
    String key = "account." + error.field() + "." + error.code();
    return messages.has(key) ? messages.say(key, error.limit()) : error.message();
  }

  /** The faults that belong to none of the fields of a form about an account. */
  public List<String> beside(List<FormField> fields) {
    return besides(fields).map(this::accountText).toList();
  }

  /** The faults of a record that belong to none of the fields of its form. */
  public List<String> beside(List<FormField> fields, Model model) {
    return besides(fields)
        .map(error -> model.field(error.field()).map(it -> text(it, error)).orElse(error.message()))
        .distinct()
        .toList();
  }

  private Stream<FieldError> besides(List<FormField> fields) {
    List<String> names = fields.stream().map(FormField::name).toList();
    return errors.stream().filter(error -> !names.contains(error.field()));
  }

  private Optional<FieldError> first(String name) {
    return errors.stream().filter(error -> error.field().equals(name)).findFirst();
  }
}
