package app.musicschoolmanager.platform.model;

import app.musicschoolmanager.platform.auth.Setter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** A field of a model, or a parameter of an action. Immutable; each rule yields a new field. */
public final class Field {
  /** As the value of a field that holds a person: whoever writes the record, or asks for it. */
  public static final String CALLER = "caller";

  private final String name;
  private final String column;
  private final String label;
  private final FieldType type;
  private String help = "";
  private boolean required;
  private boolean unique;
  private boolean personal;
  private Setter setBy = Setter.ANYBODY;
  private boolean pictures;
  private boolean forgotten;
  private String defaultValue;
  private String min;
  private String max;
  private String pattern;
  private int scale = ValueRules.MONEY_SCALE;
  private List<Option> options = List.of();
  private String target;
  private OnDelete onDelete = OnDelete.RESTRICT;

  private Field(String name, String label, FieldType type) {
    this.name = name;
    this.column = column(name);
    this.label = label;
    this.type = type;
  }

  private Field with(Consumer<Field> rule) {
    Field copy = new Field(name, label, type);
    copy.help = help;
    copy.required = required;
    copy.unique = unique;
    copy.personal = personal;
    copy.setBy = setBy;
    copy.pictures = pictures;
    copy.forgotten = forgotten;
    copy.defaultValue = defaultValue;
    copy.min = min;
    copy.max = max;
    copy.pattern = pattern;
    copy.scale = scale;
    copy.options = options;
    copy.target = target;
    copy.onDelete = onDelete;
    rule.accept(copy);
    return copy;
  }

  public static Field string(String name, String label) {
    return new Field(name, label, FieldType.STRING);
  }

  public static Field text(String name, String label) {
    return new Field(name, label, FieldType.TEXT);
  }

  public static Field integer(String name, String label) {
    return new Field(name, label, FieldType.INTEGER);
  }

  public static Field decimal(String name, String label) {
    return new Field(name, label, FieldType.DECIMAL);
  }

  public static Field money(String name, String label) {
    return new Field(name, label, FieldType.MONEY);
  }

  /** A yes or no. */
  public static Field flag(String name, String label) {
    return new Field(name, label, FieldType.BOOLEAN);
  }

  public static Field date(String name, String label) {
    return new Field(name, label, FieldType.DATE);
  }

  public static Field datetime(String name, String label) {
    return new Field(name, label, FieldType.DATETIME);
  }

  /** One of the given choices. */
  public static Field options(String name, String label, Option... options) {
    return new Field(name, label, FieldType.ENUM).with(f -> f.options = List.of(options));
  }

  public static Field json(String name, String label) {
    return new Field(name, label, FieldType.JSON);
  }

  public static Field email(String name, String label) {
    return new Field(name, label, FieldType.EMAIL);
  }

  public static Field url(String name, String label) {
    return new Field(name, label, FieldType.URL);
  }

  public static Field secret(String name, String label) {
    return new Field(name, label, FieldType.SECRET);
  }

  public static Field file(String name, String label) {
    return new Field(name, label, FieldType.FILE).with(f -> f.onDelete = OnDelete.SET_NULL);
  }

  /** The id of a record of another model, which is given by its name. */
  public static Field reference(String name, String label, String target) {
    return new Field(name, label, FieldType.REFERENCE).with(f -> f.target = target);
  }

  /** The id of an account. */
  public static Field person(String name, String label) {
    return new Field(name, label, FieldType.PERSON);
  }

  /** A sentence shown beside the field. */
  public Field help(String text) {
    return with(f -> f.help = text);
  }

  public Field required() {
    return with(f -> f.required = true);
  }

  /** No two records of those that one user can see have the same value. */
  public Field unique() {
    return with(f -> f.unique = true);
  }

  /** Holds a value per user, in a model that is otherwise shared. */
  public Field personal() {
    return with(f -> f.personal = true);
  }

  /** Only they set it by hand. */
  public Field setBy(Setter who) {
    return with(f -> f.setBy = who);
  }

  /** Takes no file but pictures. */
  public Field pictures() {
    return with(f -> f.pictures = true);
  }

  /** Once it is emptied, its earlier values vanish from the record's trail, too. */
  public Field forgotten() {
    return with(f -> f.forgotten = true);
  }

  /** The value of a record that is created without one. */
  public Field defaultValue(String value) {
    return with(f -> f.defaultValue = value);
  }

  /** The smallest number or earliest date, or the fewest characters of a text. */
  public Field min(String bound) {
    return with(f -> f.min = bound);
  }

  /** The largest number or latest date, or the most characters of a text. */
  public Field max(String bound) {
    return with(f -> f.max = bound);
  }

  /** A regular expression that the whole text must match. */
  public Field pattern(String regex) {
    return with(f -> f.pattern = regex);
  }

  /** How many decimals a decimal or an amount of money keeps. */
  public Field scale(int decimals) {
    return with(f -> f.scale = decimals);
  }

  public Field onDelete(OnDelete rule) {
    return with(f -> f.onDelete = rule);
  }

  public String name() {
    return name;
  }

  /** The name in the database: {@code dueOn} is {@code due_on}. */
  public String column() {
    return column;
  }

  /** The column of a field by that name. */
  public static String column(String field) {
    return field.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }

  public FieldType type() {
    return type;
  }

  public String help() {
    return help;
  }

  public boolean isRequired() {
    return required;
  }

  public boolean isUnique() {
    return unique;
  }

  public boolean isPersonal() {
    return personal;
  }

  public Setter setBy() {
    return setBy;
  }

  public boolean isPicture() {
    return pictures;
  }

  public boolean isForgotten() {
    return forgotten;
  }

  public Optional<String> defaultValue() {
    return Optional.ofNullable(defaultValue);
  }

  /** The default as a typed value, or a Moment that goes on with the clock; or null. */
  public Object initialValue() {
    return defaultValue == null ? null : ValueParser.initial(this, defaultValue);
  }

  /** A value that code gives as a text, typed. */
  public Object value(String text) {
    return ValueParser.given(this, text);
  }

  public Optional<String> min() {
    return Optional.ofNullable(min);
  }

  public Optional<String> max() {
    return Optional.ofNullable(max);
  }

  public Optional<String> pattern() {
    return Optional.ofNullable(pattern);
  }

  /** A text that shows which form its pattern demands, unless its help explains it. */
  public Optional<String> example() {
    return ValueRules.example(this);
  }

  public int scale() {
    return scale;
  }

  public List<Option> options() {
    return options;
  }

  /** The name of the model that a reference points to; null for any other field. */
  public String target() {
    return target;
  }

  public OnDelete onDelete() {
    return onDelete;
  }

  /** Whether its value is a line or more of text that a person may search. */
  public boolean isTextual() {
    return type.isTextual();
  }

  @Override
  public String toString() {
    return name + ":" + type;
  }
}
