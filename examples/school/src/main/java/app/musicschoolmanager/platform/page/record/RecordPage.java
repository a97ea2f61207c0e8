package app.musicschoolmanager.platform.page.record;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.page.change.ChangeLines;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.state.NextStates;
import app.musicschoolmanager.platform.page.view.Fact;
import app.musicschoolmanager.platform.page.view.RelatedSection;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.record.right.Lasting;
import app.musicschoolmanager.platform.web.Callers;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The page of one record: what it holds, what refers to it, and where it comes from. */
record RecordPage(Site site, Records records) {

  /**
   * Shows the page.
   *
   * @param sections changes the sections of what refers to the record
   */
  void show(Context ctx, Entry entry, UnaryOperator<RelatedSection> sections) {
    Model model = records.model();
    ShownValues shown = new ShownValues(site, Callers.of(ctx));
    boolean mayWrite = records.mayChange(entry.id());
    Lasting lasting = records.lasting(entry);
    Map<String, Object> content = new HashMap<>();
    content.put("path", "/models/" + model.name() + "/" + entry.id());
    content.put("list", model.single() ? "/models" : Site.path(model));
    content.put("listLabel", model.single() ? site.say("models.title") : model.labelPlural());
    boolean mayEdit = new EditableFields(records).hasAny(entry);
    content.put("mayEdit", mayEdit);
    content.put("mayDelete", mayWrite && records.scope().mayDelete(model) && !lasting.isKept());
    content.put("closed", mayWrite && !mayEdit ? lasting.reasons() : List.of());
    RecordActions actions = new RecordActions(site, Callers.of(ctx));
    content.put("actions", actions.about(model, entry.id()));
    if (mayEdit && !actions.isAnyAbout(model)) { // which may do more than change a state
      NextStates states = EditableFields.states(site, records, entry);
      content.put("actions", states.links(entry));
      content.put("closed", states.obstacles(entry));
    }
    content.put(
        "facts", model.fields().stream().map(field -> shown.fact(model, entry, field)).toList());
    content.put(
        "related",
        new RelatedRecords(site, records, shown).of(entry).stream().map(sections).toList());
    content.put("origin", origin(entry));
    content.put("live", live(model, entry));
    content.put("changes", new ChangeLines(site, Callers.of(ctx)).latest(model, entry.id()));
    site.show(ctx, "record", shown.title(model, entry), content);
  }

  /** What the page shows: the record, and whatever refers to it. */
  private String live(Model model, Entry entry) {
    String referring =
        site.services().records().models().referringTo(model).stream()
            .map(other -> " " + other.name())
            .collect(Collectors.joining());
    return model.name() + "/" + entry.id() + referring;
  }

  private List<Fact> origin(Entry entry) {
    return List.of(
        Fact.of(site.say("record.created"), site.formats().moment(entry.createdAt())),
        Fact.of(site.say("record.updated"), site.formats().moment(entry.updatedAt())),
        Fact.of(site.say("record.id"), entry.id()));
  }
}
