package app.musicschool.platform.page.record;

import app.musicschool.platform.auth.Caller;
import app.musicschool.platform.model.Entry;
import app.musicschool.platform.model.ListQuery;
import app.musicschool.platform.model.Model;
import app.musicschool.platform.model.Scope;
import app.musicschool.platform.page.site.Site;
import app.musicschool.platform.page.view.Choice;
import app.musicschool.platform.page.view.FormField.Picker;
import app.musicschool.platform.record.Records;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records of a model, as far as somebody sees them. */
record RecordChoices(Site site, Caller caller, Model model) implements Choosable {

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
  public Optional<String> title(String id) {
    return isReadable() ? records().find(id).map(this::title) : Optional.empty();
  }

  @Override
  public Picker picker() {
    String path = "/models/" + model.name();
    String create = Scope.of(caller).mayWrite(model) ? path + "/new" : null;
    String source = caller.isAnybody() ? null : path + "/choices"; // for whoever is signed in
    return new Picker("", source, create, model.label());
  }

  private Choice choice(Entry entry) {
    return new Choice(entry.id(), title(entry));
  }

  private String title(Entry entry) {
    return new ShownValues(site, caller).title(model, entry);
  }

  private Records records() {
    return site.services().records().records(model, caller);
  }
}
