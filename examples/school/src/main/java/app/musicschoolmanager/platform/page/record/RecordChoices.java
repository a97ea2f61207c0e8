package app.musicschoolmanager.platform.page.record;

import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.ListQuery;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Validation;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Choice;
import app.musicschoolmanager.platform.page.view.FormField.Picker;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.record.sql.ListFields;
import app.musicschoolmanager.platform.rule.FieldCondition;
import java.util.ArrayList;
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
    List<Choice> some = choices(records().titled("", most));
    if (ListFields.isNumbered(model, model.displayField())) {
      return some;
    }
    return switch (model.displayField().type()) {
      case DATE, DATETIME, INTEGER, DECIMAL, MONEY -> some;
      default ->
          some.stream()
              .sorted(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER))
              .toList();
    };
  }

  @Override
  public List<Choice> matching(String words) {
    if (words.isBlank()) {
      return choices(records().titled("", References.MOST));
    }
    Map<String, Entry> found = new LinkedHashMap<>();
    records().titled(words, References.MOST).forEach(entry -> found.put(entry.id(), entry));
    if (found.size() < References.MOST) {
      ListQuery query = ListQuery.first().search(words.strip());
      records()
          .stretch(query, References.MOST)
          .entries()
          .forEach(entry -> found.putIfAbsent(entry.id(), entry));
    }
    return choices(found.values().stream().limit(References.MOST).toList());
  }

  /** A date and a number can be written in several ways. */
  @Override
  public boolean isCalled(Choice choice, String text) {
    Field title = model.displayField();
    Map<String, String> typed = Map.of(title.name(), text);
    String meant =
        switch (title.type()) {
          case DATE, INTEGER, DECIMAL, MONEY -> {
            FormInput read = FormInput.of(site, caller, List.of(title), typed);
            Values values = Validation.partial(List.of(title)).texts(read.texts()).values();
            yield shown.text(title, values.get(title.name()));
          }
          default -> text;
        };
    return choice.label().equals(meant) || Choosable.super.isCalled(choice, text);
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
        telling().of(model).stream()
            .map(field -> said(field, entry))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(Choice.BETWEEN));
    return new Choice(entry.id(), shown.title(model, entry), detail);
  }

  private TellingFields telling() {
    return new TellingFields(site.services().records().models(), scope());
  }

  private Scope scope() {
    return Scope.of(caller);
  }

  private String said(Field field, Entry entry) {
    String text = shown.text(field, entry.values().get(field.name()));
    return text.equals("—") ? "" : text;
  }

  /** Where several read the same, each with what tells it apart. */
  private List<Choice> choices(List<Entry> entries) {
    Map<String, List<Entry>> same =
        entries.stream().collect(Collectors.groupingBy(entry -> choice(entry).text()));
    return entries.stream()
        .map(entry -> {
          Choice plain = choice(entry);
          List<Entry> twins = same.get(plain.text());
          return twins.size() == 1 ? plain : toldApart(plain, entry, twins);
        })
        .toList();
  }

  /** By the first field that differs in most of them, and if that is not enough, by its age. */
  private Choice toldApart(Choice plain, Entry entry, List<Entry> twins) {
    Field most = null;
    for (Field field : telling().others(model)) {
      boolean more = kinds(field, twins) > (most == null ? 1 : kinds(most, twins));
      most = more ? field : most;
    }
    List<String> marks = new ArrayList<>(List.of(plain.detail()));
    if (most != null) {
      marks.add(labelled(most, said(most, entry)));
    }
    if ((most == null || kinds(most, twins) < twins.size()) && scope().sees(model, "createdAt")) {
      marks.add(site.say("record.created") + " " + site.formats().moment(entry.createdAt()));
    }
    String detail =
        marks.stream().filter(mark -> !mark.isEmpty()).collect(Collectors.joining(Choice.BETWEEN));
    return new Choice(plain.value(), plain.label(), detail);
  }

  /** A number or a yes says nothing by itself. */
  private static String labelled(Field field, String text) {
    return switch (field.type()) {
      case INTEGER, DECIMAL, MONEY, BOOLEAN -> text.isEmpty() ? "" : field.label() + " " + text;
      default -> text;
    };
  }

  private long kinds(Field field, List<Entry> twins) {
    return twins.stream().map(entry -> said(field, entry)).distinct().count();
  }

  private Records records() {
    return site.services().records().records(model, Scope.of(caller), where);
  }

  private Records all() {
    return site.services().records().records(model, caller);
  }
}
