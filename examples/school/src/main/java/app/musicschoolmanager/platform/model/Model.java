package app.musicschoolmanager.platform.model;

import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.list.ListLayout;
import app.musicschoolmanager.platform.open.PersonalLink;
import app.musicschoolmanager.platform.open.PublicForm;
import app.musicschoolmanager.platform.open.PublicPage;
import app.musicschoolmanager.platform.open.PublicParts;
import app.musicschoolmanager.platform.rule.Derivation;
import app.musicschoolmanager.platform.rule.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One kind of thing that the app keeps: its fields, whose its records are, and who may read and
 * write them. Everything that shows, checks or stores records is driven by it.
 *
 * @param name as in URLs, {@code stock-movement}
 * @param visibleTo the ways by which members see a record; all of them see all if there are none
 * @param open what of it is open to anybody without an account
 * @param list what its list shows when it opens
 * @param display the name of the field that titles a record
 * @param single whether there is one record, which the app makes by itself
 */
public record Model(
    String name,
    String label,
    String labelPlural,
    String description,
    Scoping scoping,
    Audience readableBy,
    Audience writableBy,
    List<Field> fields,
    List<List<String>> uniques,
    List<List<String>> indexes,
    List<Rule> rules,
    List<Way> visibleTo,
    PublicParts open,
    ListLayout list,
    String display,
    boolean single) {

  public Model {
    fields = List.copyOf(fields);
    uniques = List.copyOf(uniques);
    indexes = List.copyOf(indexes);
    rules = List.copyOf(rules);
    visibleTo = List.copyOf(visibleTo);
  }

  /** Starts the description of a model. */
  public static Builder named(String name, String label, String labelPlural) {
    return new Builder(name, label, labelPlural);
  }

  /** The id of the one record of a single model. */
  public String onlyId() {
    return "the-" + name;
  }

  /** Its table in the database: {@code stock-movement} is {@code stock_movement}. */
  public String table() {
    return table(name);
  }

  /** The table of the model by that name. */
  public static String table(String model) {
    return model.replace('-', '_');
  }

  /** The table beside it that holds the personal fields of a mixed model. */
  public String personalTable() {
    return table() + "_personal";
  }

  public Optional<Field> field(String fieldName) {
    for (Field field : fields) {
      if (field.name().equals(fieldName)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** The field that titles a record. */
  public Field displayField() {
    return field(display).orElseThrow();
  }

  /** The fields that are the same for everybody who sees the record. */
  public List<Field> sharedFields() {
    return without(Field::isPersonal);
  }

  /** The fields that hold a value per user. */
  public List<Field> personalFields() {
    return without(field -> !field.isPersonal());
  }

  /** The fields whose value may be shown: all but the secrets. */
  public List<Field> shownFields() {
    return without(field -> field.type() == FieldType.SECRET);
  }

  private List<Field> without(Predicate<Field> unwanted) {
    List<Field> left = new ArrayList<>(fields);
    left.removeIf(unwanted);
    return Collections.unmodifiableList(left);
  }

  /** The rules by which the app itself fills in fields. */
  public List<Derivation> derivations() {
    return rules.stream().filter(Derivation.class::isInstance).map(Derivation.class::cast).toList();
  }

  /** Whether the app itself fills in the field, and nobody else. */
  public boolean isDerived(Field field) {
    return derivations().stream()
        .anyMatch(rule -> rule.field().equals(field.name()) && !rule.isEditable());
  }

  /** Every request looks something up by a model; all that it consists of would take long. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Whether members who may read the model see only some records, by where these lead. */
  public boolean hidesSome() {
    return !visibleTo.isEmpty()
        && visibleTo.stream().noneMatch(way -> way.isForEverybody() && way.when().isEmpty());
  }

  /** Whether members change only some of the records that they see, by where these lead. */
  public boolean keepsSome() {
    return visibleTo.stream().anyMatch(Way::writes);
  }

  /** The ways along which members change records: all that they see, unless some say so. */
  public List<Way> writableTo() {
    List<Way> writing = visibleTo.stream().filter(Way::writes).toList();
    return writing.isEmpty() ? visibleTo : writing;
  }

  public boolean isUserScoped() {
    return scoping == Scoping.USER_SCOPED;
  }

  public boolean isMixed() {
    return scoping == Scoping.MIXED;
  }

  /** Describes a model step by step. */
  public static final class Builder {
    private final String name;
    private final String label;
    private final String labelPlural;
    private String description = "";
    private Scoping scoping = Scoping.USER_SCOPED;
    private Audience readableBy = Audience.ADMIN;
    private Audience writableBy = Audience.ADMIN;
    private List<Field> fields = List.of();
    private final List<List<String>> uniques = new ArrayList<>();
    private final List<List<String>> indexes = new ArrayList<>();
    private List<Rule> rules = List.of();
    private List<Way> visibleTo = List.of();
    private PublicParts open = PublicParts.NONE;
    private ListLayout list = ListLayout.PLAIN;
    private String display;
    private boolean single;

    private Builder(String name, String label, String labelPlural) {
      this.name = name;
      this.label = label;
      this.labelPlural = labelPlural;
    }

    public Builder description(String text) {
      description = text;
      return this;
    }

    public Builder scoping(Scoping whose) {
      scoping = whose;
      return this;
    }

    public Builder readableBy(Audience audience) {
      readableBy = audience;
      return this;
    }

    public Builder writableBy(Audience audience) {
      writableBy = audience;
      return this;
    }

    public Builder fields(Field... all) {
      fields = Arrays.asList(all);
      return this;
    }

    /** No two records agree in all of these fields. */
    public Builder unique(String... fieldNames) {
      uniques.add(List.of(fieldNames));
      return this;
    }

    /** Records are often looked up by these fields. */
    public Builder index(String... fieldNames) {
      indexes.add(List.of(fieldNames));
      return this;
    }

    /** What must hold for each record, whatever way it is written. */
    public Builder rules(Rule... all) {
      rules = Arrays.asList(all);
      return this;
    }

    /** Members see, and may change, only records from which one of these ways leads to them. */
    public Builder visibleTo(Way... any) {
      visibleTo = Arrays.asList(any);
      return this;
    }

    /** What anybody may read without an account. */
    public Builder openPage(PublicPage page) {
      open = new PublicParts(page, open.form(), open.links());
      return this;
    }

    /** What anybody may send without an account. */
    public Builder openForm(PublicForm form) {
      open = new PublicParts(open.page(), form, open.links());
      return this;
    }

    /** What whoever was given the link of a record may do with it. */
    public Builder openLinks(PersonalLink... links) {
      open = new PublicParts(open.page(), open.form(), List.of(links));
      return this;
    }

    /** What its list shows beside the title, until somebody chooses other columns. */
    public Builder listColumns(String... fieldNames) {
      list = list.columns(Arrays.asList(fieldNames));
      return this;
    }

    /** The field by which its list is ordered when it opens, after a hyphen for the reverse. */
    public Builder listOrder(String fieldName) {
      list = list.orderBy(fieldName);
      return this;
    }

    /** The field that titles a record. */
    public Builder display(String fieldName) {
      display = fieldName;
      return this;
    }

    /** There is one record: the app makes it with the defaults, and nobody adds or deletes any. */
    public Builder single() {
      single = true;
      return this;
    }

    /** Refuses a model that could not work, so that a mistake shows when the app starts. */
    public Model build() {
      Model model =
          new Model(
              name,
              label,
              labelPlural,
              description,
              scoping,
              readableBy,
              writableBy,
              fields,
              uniques,
              indexes,
              rules,
              visibleTo,
              open,
              list,
              display,
              single);
      ModelRules.check(model);
      return model;
    }
  }
}
