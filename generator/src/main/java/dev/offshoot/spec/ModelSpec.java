package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import dev.offshoot.spec.business.Rule;
import dev.offshoot.spec.business.RuleSet;
import dev.offshoot.spec.list.ListSpec;
import dev.offshoot.spec.open.LinkSpec;
import dev.offshoot.spec.open.OpenSpec;
import dev.offshoot.spec.way.WaySpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One kind of record that the app keeps. */
@JsonClassDescription("One kind of record that the app keeps")
public record ModelSpec(
    @JsonPropertyDescription("Stable identity that survives a rename: lower case, digits, _ or -")
        String id,
    @JsonPropertyDescription("UpperCamel identifier in the singular, e.g. StockMovement")
        String name,
    @JsonPropertyDescription("UpperCamel identifier in the plural, e.g. StockMovements")
        String plural,
    @JsonPropertyDescription("What people call one of them") String label,
    @JsonPropertyDescription("What people call several of them") String labelPlural,
    @Omittable @JsonPropertyDescription("What it stands for, one or two sentences")
        String description,
    @Omittable @JsonPropertyDescription("Whose records they are; user_scoped unless said otherwise")
        Scoping scoping,
    @Omittable @JsonPropertyDescription("Who may read them; admin unless said otherwise")
        Audience readableBy,
    @Omittable @JsonPropertyDescription("Who may change them; admin unless said otherwise")
        Audience writableBy,
    @Omittable
        @JsonPropertyDescription(
            "Name of the field that stands for the record in lists; the first field unless said"
                + " otherwise")
        String displayField,
    @JsonPropertyDescription("Its fields; id, owner, version and times are added to every model")
        List<FieldSpec> fields,
    @Omittable @JsonPropertyDescription("Groups of fields whose values together are unique")
        List<List<String>> uniques,
    @Omittable @JsonPropertyDescription("Groups of fields that are often searched or sorted by")
        List<List<String>> indexes,
    @Omittable @JsonPropertyDescription("What must hold for its records beyond single fields")
        RuleSet rules,
    @Omittable
        @JsonPropertyDescription(
            "Ways from a record to people; members see the records from which at least one leads to"
                + " them, administrators all. Each is a list of steps: a reference of the model"
                + " reached so far, or Model.field for those records whose reference points there;"
                + " the last step is a person field, e.g. [\"Guardianship.child\", \"guardian\"]")
        List<List<String>> visibleTo,
    @Omittable
        @JsonPropertyDescription(
            "More such ways, each with when it is open and what members may do along it")
        List<WaySpec> ways,
    @Omittable @JsonPropertyDescription("What of it is open to anybody without an account")
        OpenSpec open,
    @Omittable
        @JsonPropertyDescription(
            "Whether there is always one record, as for settings: the app makes it with the"
                + " defaults of its fields, and nobody adds or deletes any; shared_data only")
        boolean single,
    @Omittable @JsonPropertyDescription("What its list shows when it opens, and in which order")
        ListSpec list) {

  public ModelSpec {
    scoping = scoping == null ? Scoping.USER_SCOPED : scoping;
    readableBy = readableBy == null ? Audience.ADMIN : readableBy;
    writableBy = writableBy == null ? Audience.ADMIN : writableBy;
    fields = fields == null ? List.of() : List.copyOf(fields);
    uniques = uniques == null ? List.of() : uniques.stream().map(List::copyOf).toList();
    indexes = indexes == null ? List.of() : indexes.stream().map(List::copyOf).toList();
    visibleTo =
        visibleTo == null
            ? List.of()
            : visibleTo.stream()
                .map(it -> it == null ? List.<String>of() : List.copyOf(it))
                .toList();
    ways = ways == null ? List.of() : List.copyOf(ways);
    rules = RuleSet.NONE.equals(rules) ? null : rules;
    open = OpenSpec.NONE.equals(open) ? null : open;
    list = ListSpec.PLAIN.equals(list) ? null : list;
    displayField =
        displayField == null && !fields.isEmpty() ? fields.getFirst().name() : displayField;
  }

  /** What people call all that there is of it. */
  public String called() {
    return single ? label : labelPlural;
  }

  /** Its rules of all kinds. */
  public List<Rule> allRules() {
    return ruleSet().all();
  }

  /** Its rules, kind by kind, be it none. */
  public RuleSet ruleSet() {
    return rules == null ? RuleSet.NONE : rules;
  }

  /** All ways along which members see its records, however they are written down. */
  public List<WaySpec> allWays() {
    return Stream.concat(visibleTo.stream().map(WaySpec::of), ways.stream()).toList();
  }

  /** Whether ways make members who may read the model see only some of its records. */
  public boolean hidesSome() {
    return !allWays().isEmpty()
        && allWays().stream().noneMatch(way -> way.leadsToAll() && way.when().isEmpty());
  }

  /** Its personal links, be it none. */
  public List<LinkSpec> links() {
    return open == null ? List.of() : open.links();
  }

  /** Whether the app itself fills in the field, and nobody else. */
  public boolean fillsIn(FieldSpec field) {
    return allRules().stream()
        .anyMatch(rule -> rule.filledIn().filter(field.name()::equals).isPresent());
  }

  /** The field of that name. */
  public Optional<FieldSpec> field(String fieldName) {
    return fields.stream().filter(field -> fieldName.equals(field.name())).findFirst();
  }
}
