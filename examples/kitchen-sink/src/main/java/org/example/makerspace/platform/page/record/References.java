package org.example.makerspace.platform.page.record;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.example.makerspace.platform.auth.Caller;
import org.example.makerspace.platform.db.Ids;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Field;
import org.example.makerspace.platform.model.ListQuery;
import org.example.makerspace.platform.model.Model;
import org.example.makerspace.platform.model.Scope;
import org.example.makerspace.platform.page.site.Site;
import org.example.makerspace.platform.page.view.Choice;
import org.example.makerspace.platform.page.view.Control;
import org.example.makerspace.platform.page.view.FormField;
import org.example.makerspace.platform.page.view.FormField.Picker;
import org.example.makerspace.platform.record.Records;

/**
 * How people say which record a field refers to: by its title, out of those that they see. Few are
 * listed; among many one is searched, with suggestions where scripts run.
 */
final class References {
  /** As many titles are shown at once; up to as many need no search. */
  static final int MOST = 20;

  private static final String TYPED = ".search";
  private static final String CHOSEN = ".match";

  private final Site site;
  private final Caller caller;
  private final ShownValues shown;

  References(Site site, Caller caller) {
    this.site = site;
    this.caller = caller;
    this.shown = new ShownValues(site, caller);
  }

  boolean mayRead(Model target) {
    return Scope.of(caller).mayRead(target);
  }

  /** Titles that fit the words, the best first; without words the newest. */
  List<Choice> find(Model target, String words) {
    Records records = records(target);
    ListQuery query = ListQuery.first().limit(MOST);
    Map<String, Entry> found = new LinkedHashMap<>();
    if (!words.isBlank()) {
      records.titled(words, MOST).forEach(entry -> found.put(entry.id(), entry));
      query = query.search(words.strip());
    }
    if (found.size() < MOST) {
      records.page(query).entries().forEach(entry -> found.putIfAbsent(entry.id(), entry));
    }
    return found.values().stream().limit(MOST).map(entry -> choice(target, entry)).toList();
  }

  private Records records(Model target) {
    return site.services().records().records(target, caller);
  }

  private Choice choice(Model target, Entry entry) {
    return new Choice(entry.id(), shown.title(target, entry));
  }

  /** The control for a reference: all that can be chosen, or a search among them. */
  FormField control(Field field, FormField plain) {
    Model target = target(field);
    String path = "/models/" + target.name();
    String create = Scope.of(caller).mayWrite(target) ? path + "/new" : null;
    String source = path + "/choices";
    List<Entry> some = records(target).page(ListQuery.first().limit(MOST + 1)).entries();
    if (some.size() > MOST) {
      return plain
          .control(Control.PICKER)
          .placeholder(site.say("picker.search", target.labelPlural()))
          .picker(new Picker("", source, create, target.label()));
    }
    return plain
        .choices(
            some.stream()
                .map(entry -> choice(target, entry))
                .sorted(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER))
                .toList())
        .picker(new Picker("", source, create, target.label()));
  }

  private Model target(Field field) {
    return site.services().records().models().get(field.target());
  }

  /** The control with a record chosen, be it one that its reader does not see. */
  FormField chosen(Field field, FormField control, String id) {
    Optional<String> title = id.isEmpty() ? Optional.empty() : title(field, id);
    if (control.control() == Control.PICKER) {
      return typed(control.value(id), title.orElse(id.isEmpty() ? "" : "—"));
    }
    boolean listed = control.choices().stream().anyMatch(choice -> choice.value().equals(id));
    if (id.isEmpty() || listed) {
      return control.value(id);
    }
    List<Choice> more = new java.util.ArrayList<>(control.choices());
    more.add(new Choice(id, title.orElse("—")));
    return control.choices(more).value(id);
  }

  private static FormField typed(FormField control, String text) {
    Picker picker = control.picker();
    return control.picker(new Picker(text, picker.source(), picker.create(), picker.label()));
  }

  private Optional<String> title(Field field, String id) {
    Model target = target(field);
    return mayRead(target)
        ? records(target).find(id).map(entry -> shown.title(target, entry))
        : Optional.empty();
  }

  /** The control as it was sent, with what the words fit if that is not yet one record. */
  FormField sent(Field field, FormField control, Map<String, String> form) {
    String words = form.get(field.name() + TYPED);
    if (control.control() != Control.PICKER || words == null) {
      return control.value(form.getOrDefault(field.name(), ""));
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
    if (words == null || !mayRead(target(field))) {
      return Meant.of(id);
    }
    String text = words.strip();
    if (text.isEmpty()) {
      return Meant.of("");
    }
    boolean untouched = !id.isEmpty() && text.equals(title(field, id).orElse("—"));
    return untouched ? Meant.of(id) : searched(target(field), text);
  }

  private Meant searched(Model target, String text) {
    if (Ids.isId(text) && records(target).find(text).isPresent()) {
      return Meant.of(text);
    }
    List<Choice> matches = find(target, text);
    List<Choice> exact =
        matches.stream().filter(choice -> choice.label().equalsIgnoreCase(text)).toList();
    if (exact.size() == 1 || matches.size() == 1) {
      return Meant.of((exact.size() == 1 ? exact : matches).getFirst().value());
    }
    return new Meant("", matches.isEmpty() ? "unfound" : "several", matches);
  }
}
