package com.example.app.platform.page.record;

import com.example.app.platform.model.Entry;
import com.example.app.platform.model.Model;
import com.example.app.platform.page.site.Site;
import com.example.app.platform.page.view.Fact;
import com.example.app.platform.page.view.RelatedSection;
import com.example.app.platform.record.Records;
import com.example.app.platform.web.Callers;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

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
    boolean mayWrite = records.scope().mayWrite(model);
    Map<String, Object> content = new HashMap<>();
    content.put("path", "/models/" + model.name() + "/" + entry.id());
    content.put("list", "/models/" + model.name());
    content.put("listLabel", model.labelPlural());
    content.put("mayEdit", mayWrite || !model.personalFields().isEmpty());
    content.put("mayDelete", mayWrite);
    content.put(
        "facts", model.fields().stream().map(field -> shown.fact(model, entry, field)).toList());
    content.put(
        "related",
        new RelatedRecords(site, records, shown).of(entry).stream().map(sections).toList());
    content.put("origin", origin(entry));
    site.show(ctx, "record", shown.title(model, entry), content);
  }

  private List<Fact> origin(Entry entry) {
    return List.of(
        Fact.of(site.say("record.created"), site.formats().moment(entry.createdAt())),
        Fact.of(site.say("record.updated"), site.formats().moment(entry.updatedAt())),
        Fact.of(site.say("record.id"), entry.id()));
  }
}
