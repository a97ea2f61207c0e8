package app.gardentoollending.platform.page.record;

import app.gardentoollending.platform.auth.Caller;
import app.gardentoollending.platform.model.Entry;
import app.gardentoollending.platform.model.ListQuery;
import app.gardentoollending.platform.model.Model;
import app.gardentoollending.platform.model.Scope;
import app.gardentoollending.platform.page.site.Site;
import app.gardentoollending.platform.page.view.Choice;
import app.gardentoollending.platform.page.view.FormField.Picker;
import app.gardentoollending.platform.record.Records;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The records of a model, as far as somebody sees them, by title and what else tells them apart.
 */
record RecordChoices(Site site, Caller caller, Model model, ShownValues shown)
    implements Choosable {
  private static final String BETWEEN = " · ";

  RecordChoices(Site site, Caller caller, Model model) {
    this(site, caller, model, new ShownValues(site, caller));
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
    return isReadable() ? records().find(id).map(this::choice) : Optional.empty();
  }

  @Override
  public Picker picker() {
    String path = "/models/" + model.name();
    String create = records().canGrow() ? path + "/new" : null;
    String source = caller.isAnybody() ? null : path + "/choices"; // for whoever is signed in
    return new Picker("", source, create, model.label());
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
    return site.services().records().records(model, caller);
  }
}
