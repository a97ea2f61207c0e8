package app.musicschoolmanager.platform.page.record;

import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Choice;
import app.musicschoolmanager.platform.page.view.Control;
import app.musicschoolmanager.platform.page.view.FormField;
import app.musicschoolmanager.platform.page.view.FormField.Picker;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.record.Tallies;
import app.musicschoolmanager.platform.record.right.NamingRights;
import app.musicschoolmanager.platform.user.Acquaintances;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How people say which record, or whom, a field refers to: by name, out of those that they see. Few
 * are listed; among many one is searched, with suggestions where scripts run.
 */
public final class References {
  /** As many titles are shown at once; up to as many need no search. */
  static final int MOST = 20;

  private static final int MOST_TOLD = 200;
  private static final String TYPED = ".search";
  private static final String CHOSEN = ".match";

  private final Site site;
  private final Caller caller;
  private final Function<Field, Acquaintances> people;
  private final ActionDefinition action;
  private final Map<Field, Acquaintances> known = new HashMap<>();

  private References(Site site, Caller caller, Function<Field, Acquaintances> people) {
    this(site, caller, people, null);
  }

  private References(
      Site site, Caller caller, Function<Field, Acquaintances> people, ActionDefinition action) {
    this.site = site;
    this.caller = caller;
    this.people = people;
    this.action = action;
  }

  /** Those of a form that somebody fills in. */
  static References ofForm(Site site, Caller caller) {
    return ofAction(site, caller, null);
  }

  /** The same where an action says which records fit; null if it is none. */
  public static References ofAction(Site site, Caller caller, ActionDefinition action) {
    return new References(site, caller, field -> site.services().naming().of(caller), action);
  }

  /** Those that a list is narrowed by: to whom it names anyhow, if nobody else is to be chosen. */
  public static References ofList(Site site, Records records) {
    Caller caller = records.scope().caller();
    NamingRights naming = site.services().naming();
    return new References(
        site,
        caller,
        field ->
            naming.namesOthers(caller)
                ? naming.of(caller)
                : naming.only(caller, told(records, field)));
  }

  private static Set<String> told(Records records, Field field) {
    return records.tallies().by(field).stream()
        .limit(MOST_TOLD)
        .map(Tallies.Tally::key)
        .collect(Collectors.toSet());
  }

  /** Whether a field names something by its id, a record or a person. */
  static boolean isReference(Field field) {
    return field.type() == FieldType.REFERENCE || field.type() == FieldType.PERSON;
  }

  /** Whether somebody may see what the field can name. */
  boolean mayFill(Field field) {
    return choosable(field).isReadable();
  }

  private Choosable choosable(Field field) {
    if (field.type() == FieldType.PERSON) {
      return new PeopleChoices(site, caller, () -> known.computeIfAbsent(field, people));
    }
    Model model = site.services().records().models().get(field.target());
    RecordChoices all = new RecordChoices(site, caller, model);
    return action == null ? all : all.fitting(action, field);
  }

  /** The control for a reference: all that can be chosen, or a search among them. */
  FormField control(Field field, FormField plain) {
    Choosable all = choosable(field);
    List<Choice> some = all.some(MOST + 1);
    FormField control = plain.picker(all.picker());
    return some.size() > MOST
        ? control.control(Control.PICKER).placeholder(site.say("picker.search", all.plural()))
        : control.choices(some);
  }

  /** The control with one chosen, be it one that its reader does not see. */
  FormField chosen(Field field, FormField control, String value) {
    boolean isCaller = field.type() == FieldType.PERSON && value.equals(Field.CALLER);
    String id = isCaller ? caller.userId() : value;
    Optional<Choice> known = id.isEmpty() ? Optional.empty() : choosable(field).one(id);
    if (control.control() == Control.PICKER) {
      return typed(control.value(id), known.map(Choice::text).orElse(id.isEmpty() ? "" : "—"));
    }
    boolean listed = control.choices().stream().anyMatch(choice -> choice.value().equals(id));
    if (id.isEmpty() || listed) {
      return control.value(id);
    }
    List<Choice> more = new ArrayList<>(control.choices());
    more.add(known.orElse(new Choice(id, "—")));
    return control.choices(more).value(id);
  }

  private static FormField typed(FormField control, String text) {
    Picker picker = control.picker();
    return control.picker(new Picker(text, picker.source(), picker.create(), picker.label()));
  }

  /** The control as it was sent, with what the words fit if that is not yet one record. */
  FormField sent(Field field, FormField control, Map<String, String> form) {
    String words = form.get(field.name() + TYPED);
    if (control.control() != Control.PICKER || words == null) {
      String id = form.getOrDefault(field.name(), "");
      return choosable(field).one(id).isPresent() ? chosen(field, control, id) : control.value(id);
    }
    Meant meant = meant(field, form);
    FormField asTyped = typed(control.value(meant.fault() == null ? meant.id() : ""), words);
    return meant.fault() == null
        ? chosen(field, control, meant.id())
        : asTyped.choices(meant.matches());
  }

  /**
   * The record that a form means.
   *
   * @param id empty for none
   * @param fault {@code unfound} or {@code several}, else null
   * @param matches what the words fit, if that is not one record
   */
  record Meant(String id, String fault, List<Choice> matches) {
    static Meant of(String id) {
      return new Meant(id, null, List.of());
    }
  }

  /**
   * Reads a reference: its id, or the words that stand in its search field. With scripts the id is
   * that of the suggestion which was taken; without them the words have to fit one record.
   */
  Meant meant(Field field, Map<String, String> form) {
    String id = form.getOrDefault(field.name(), "").strip();
    String words = form.get(field.name() + TYPED);
    String match = form.getOrDefault(field.name() + CHOSEN, "");
    if (!match.isEmpty()) {
      return Meant.of(match);
    }
    if (words == null || !mayFill(field)) {
      return Meant.of(id);
    }
    String text = words.strip();
    if (text.isEmpty()) {
      return Meant.of("");
    }
    Choosable all = choosable(field);
    String before = id.isEmpty() ? "" : all.one(id).map(Choice::text).orElse("—");
    boolean untouched =
        !id.isEmpty() && (text.equals(before) || text.startsWith(before + Choice.BETWEEN));
    return untouched ? Meant.of(id) : searched(all, text);
  }

  private static Meant searched(Choosable all, String text) {
    if (Ids.isId(text) && all.has(text)) {
      return Meant.of(text);
    }
    List<Choice> matches = matching(all, text);
    List<Choice> exact = matches.stream().filter(it -> all.isCalled(it, text)).toList();
    if (exact.size() == 1 || matches.size() == 1) {
      return Meant.of((exact.size() == 1 ? exact : matches).getFirst().value());
    }
    return new Meant("", matches.isEmpty() ? "unfound" : "several", matches);
  }

  /** What fits the text, be it a whole line of what was offered. */
  private static List<Choice> matching(Choosable all, String text) {
    List<Choice> matches = all.matching(text);
    int end = text.indexOf(Choice.BETWEEN);
    return matches.isEmpty() && end > 0
        ? all.matching(text.substring(0, end)).stream()
            .filter(choice -> choice.text().equalsIgnoreCase(text))
            .toList()
        : matches;
  }
}
