package com.example.app.platform.page.record;

import com.example.app.platform.model.Entry;
import com.example.app.platform.model.Field;
import com.example.app.platform.model.FieldType;
import com.example.app.platform.model.ListQuery;
import com.example.app.platform.model.Model;
import com.example.app.platform.model.Page;
import com.example.app.platform.model.Scope;
import com.example.app.platform.page.site.Site;
import com.example.app.platform.page.view.Cell;
import com.example.app.platform.page.view.Control;
import com.example.app.platform.page.view.FormField;
import com.example.app.platform.page.view.RelatedSection;
import com.example.app.platform.record.Records;
import com.example.app.platform.rule.Frozen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The records that refer to one record, a section for each field by which they do. */
final class RelatedRecords {
  private static final int FEW = 5;
  private static final int COLUMNS = 3;
  private static final Set<FieldType> TOO_LONG =
      Set.of(FieldType.TEXT, FieldType.JSON, FieldType.SECRET, FieldType.FILE);
  private static final Set<FieldType> TELLING =
      Set.of(FieldType.ENUM, FieldType.MONEY, FieldType.DATE, FieldType.DATETIME);
  private static final Set<FieldType> NUMBERS =
      Set.of(FieldType.INTEGER, FieldType.DECIMAL, FieldType.MONEY);

  private final Site site;
  private final Records to;
  private final ShownValues shown;

  RelatedRecords(Site site, Records to, ShownValues shown) {
    this.site = site;
    this.to = to;
    this.shown = shown;
  }

  /** All sections that their reader may see, in the order in which the models stand. */
  List<RelatedSection> of(Entry entry) {
    List<RelatedSection> sections = new ArrayList<>();
    for (Model model : site.services().records().models().referringTo(to.model())) {
      if (to.scope().mayRead(model)) {
        fields(model).forEach(field -> sections.add(section(model, field, entry)));
      }
    }
    return sections;
  }

  /** The fields of a model that refer to these records. */
  private List<Field> fields(Model model) {
    return model.fields().stream()
        .filter(field -> field.type() == FieldType.REFERENCE)
        .filter(field -> field.target().equals(to.model().name()))
        .toList();
  }

  private RelatedSection section(Model model, Field field, Entry entry) {
    Records records = site.services().records().records(model, to.scope());
    ListQuery first = ListQuery.first().limit(FEW).orderBy(model.list().orderBy());
    Page page = records.page(first.where(field.name(), entry.id()));
    boolean mayWrite = to.scope().mayWrite(model) && !field.isPersonal();
    boolean mayMove = mayWrite && moves(to.scope(), model, field);
    Set<String> ids = page.entries().stream().map(Entry::id).collect(Collectors.toSet());
    Set<String> changeable = mayMove ? records.changeable(ids) : Set.of();
    String list = "/models/" + model.name();
    String where = field.name() + "=" + entry.id();
    boolean plain = fields(model).size() == 1 && !model.name().equals(to.model().name());
    return new RelatedSection(
        id(model, field),
        plain ? model.labelPlural() : model.labelPlural() + " · " + field.label(),
        model.label(),
        site.formats().number(page.total()),
        page.hasNext() ? list + "?" + where : null,
        mayWrite && records.canGrow() ? list + "/new?" + where : null,
        mayMove ? list + "/relate" : null,
        field.name(),
        entry.id(),
        !field.isRequired(),
        mayMove ? assign(model, field) : null,
        false,
        page.entries().stream()
            .map(each -> row(model, field, each, changeable.contains(each.id())))
            .toList());
  }

  /** Whether a record that is there may come to refer to another one. */
  static boolean moves(Scope scope, Model model, Field field) {
    return scope.sets(model, field)
        && model.rules().stream()
            .noneMatch(rule -> rule instanceof Frozen frozen && frozen.fixes(field.name()));
  }

  static String id(Model model, Field field) {
    return "related-" + model.name() + "-" + field.name();
  }

  /** The field that asks for a record of the model, to let it refer to this one. */
  static Field asked(Model model) {
    return Field.reference("record", model.label(), model.name());
  }

  private FormField assign(Model model, Field field) {
    Field asked = asked(model);
    String id = "assign-" + model.name() + "-" + field.name();
    FormField plain = FormField.of(asked.name(), asked.label(), Control.SELECT).id(id);
    FormField control = References.ofForm(site, to.scope().caller()).control(asked, plain);
    // The section has a button of its own for a new one.
    FormField.Picker picker = control.picker();
    return control.picker(
        new FormField.Picker(picker.typed(), picker.source(), null, picker.label()));
  }

  private RelatedSection.Row row(Model model, Field by, Entry entry, boolean mayChange) {
    List<Cell> cells =
        columns(model, by).stream()
            .map(field -> {
              String text = shown.text(field, entry.values().get(field.name()));
              String style =
                  text.isEmpty()
                      ? "blank"
                      : field.type() == FieldType.ENUM
                          ? "tone-" + ShownValues.tone(field, entry.values().get(field.name()))
                          : NUMBERS.contains(field.type()) ? "number" : "";
              return new Cell(field.label(), text, style, null);
            })
            .toList();
    String path = "/models/" + model.name() + "/" + entry.id();
    List<Cell> all = new ArrayList<>();
    all.add(new Cell("", shown.title(model, entry), "", path));
    all.addAll(cells);
    return new RelatedSection.Row(
        entry.id(), shown.title(model, entry), Long.toString(entry.version()), mayChange, all);
  }

  /** The first that its list has, or else the most telling ones. */
  private static List<Field> columns(Model model, Field by) {
    boolean said = !model.list().columns().isEmpty();
    return (said ? model.list().fields(model) : model.fields())
        .stream()
            .filter(
                field -> !field.name().equals(by.name()) && !field.name().equals(model.display()))
            .filter(field -> !TOO_LONG.contains(field.type()))
            .sorted(Comparator.comparing(field -> !said && !TELLING.contains(field.type())))
            .limit(COLUMNS)
            .toList();
  }
}
