package com.example.app.platform.page.record;

import com.example.app.platform.action.ActionDefinition;
import com.example.app.platform.auth.Caller;
import com.example.app.platform.model.Entry;
import com.example.app.platform.model.Field;
import com.example.app.platform.model.ListQuery;
import com.example.app.platform.model.Model;
import com.example.app.platform.model.Scope;
import com.example.app.platform.page.site.Site;
import com.example.app.platform.page.view.Choice;
import com.example.app.platform.page.view.FormField.Picker;
import com.example.app.platform.record.Records;
import com.example.app.platform.rule.FieldCondition;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The records of a model, as far as somebody sees them, by title and what else tells them apart.
 *
 * @param where what must hold of those that can be chosen
 * @param source where their titles are looked up
 */
record RecordChoices(
    Site site,
    Caller caller,
    Model model,
    List<FieldCondition> where,
    String source,
    ShownValues shown)
    implements Choosable {
  private static final String BETWEEN = " · ";

  RecordChoices(Site site, Caller caller, Model model) {
    this(
        site,
        caller,
        model,
        List.of(),
        "/models/" + model.name() + "/choices",
        new ShownValues(site, caller));
  }

  /** Those of them that an action takes for a parameter. */
  RecordChoices fitting(ActionDefinition action, Field parameter) {
    List<FieldCondition> all = action.where(parameter);
    String there = source + "?action=" + action.id() + "&parameter=" + parameter.name();
    return all.isEmpty() ? this : new RecordChoices(site, caller, model, all, there, shown);
  }

  @Override
  public String plural() {
    return model.labelPlural();
  }

  @Override
  public boolean isReadable() {
    return Scope.of(caller).mayRead(model);
  }

  @Override
  public List<Choice> some(int most) {
    return records().page(ListQuery.first().limit(most)).entries().stream()
        .map(this::choice)
        .sorted(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  @Override
  public List<Choice> matching(String words) {
    ListQuery query = ListQuery.first().limit(References.MOST);
    Map<String, Entry> found = new LinkedHashMap<>();
    if (!words.isBlank()) {
      records().titled(words, References.MOST).forEach(entry -> found.put(entry.id(), entry));
      query = query.search(words.strip());
    }
    if (found.size() < References.MOST) {
      records().page(query).entries().forEach(entry -> found.putIfAbsent(entry.id(), entry));
    }
    return found.values().stream().limit(References.MOST).map(this::choice).toList();
  }

  @Override
  public boolean has(String id) {
    return records().find(id).isPresent();
  }

  @Override
  public Optional<Choice> one(String id) {
    return isReadable() ? all().find(id).map(this::choice) : Optional.empty();
  }

  @Override
  public Picker picker() {
    String create = records().canGrow() ? "/models/" + model.name() + "/new" : null;
    // Only whoever is signed in looks them up.
    return new Picker("", caller.isAnybody() ? null : source, create, model.label());
  }

  private Choice choice(Entry entry) {
    String detail =
        new TellingFields(site.services().records().models(), Scope.of(caller))
            .of(model).stream()
                .map(field -> shown.text(field, entry.values().get(field.name())))
                .filter(text -> !text.isEmpty() && !text.equals("—"))
                .collect(Collectors.joining(BETWEEN));
    return new Choice(entry.id(), shown.title(model, entry), detail);
  }

  private Records records() {
    return site.services().records().records(model, Scope.of(caller), where);
  }

  private Records all() {
    return site.services().records().records(model, caller);
  }
}
