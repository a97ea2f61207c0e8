package com.example.app.platform.page.record;

import com.example.app.platform.action.ActionDefinition;
import com.example.app.platform.auth.Caller;
import com.example.app.platform.model.Entry;
import com.example.app.platform.model.Field;
import com.example.app.platform.model.FieldError;
import com.example.app.platform.model.FieldType;
import com.example.app.platform.model.Model;
import com.example.app.platform.model.Validation;
import com.example.app.platform.page.site.SentForm;
import com.example.app.platform.page.site.Site;
import com.example.app.platform.page.view.FormField;
import com.example.app.platform.page.view.Notice;
import com.example.app.platform.record.RecordStore;
import com.example.app.platform.record.Records;
import com.example.app.platform.web.Access;
import com.example.app.platform.web.BadRequest;
import com.example.app.platform.web.Callers;
import com.example.app.platform.web.Conflict;
import com.example.app.platform.web.Forbidden;
import com.example.app.platform.web.Invalid;
import com.example.app.platform.web.NotFound;
import com.example.app.platform.web.Routes;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Relations from their other side: on the page of a record, others are made to refer to it, or no
 * longer to do so. Titles to choose from are looked up here too.
 */
final class RelatedPages {
  private static final String RECORD = "record";
  private static final String MOVES = "moves";
  private static final String REFUSED = "refused";
  private static final int LONGEST_SEARCH = 200;

  private final Site site;

  RelatedPages(Site site) {
    this.site = site;
  }

  void register(Routes routes) {
    routes
        .get(RecordPages.LIST + "/choices", Access.SIGNED_IN, this::choices)
        .post(RecordPages.LIST + "/relate", Access.SIGNED_IN, this::relate);
    if (site.services().definition().namesPeople()) {
      routes.get(PeopleChoices.SOURCE, Access.SIGNED_IN, this::people);
    }
  }

  /** Titles of records, as a field that looks for one suggests them; perhaps for an action. */
  private void choices(Context ctx) {
    RecordChoices all = new RecordChoices(site, Callers.of(ctx), site.records(ctx).model());
    String action = ctx.queryParam("action");
    answer(ctx, action == null ? all : fitting(ctx, all, action));
  }

  private RecordChoices fitting(Context ctx, RecordChoices all, String id) {
    ActionDefinition action =
        site.services().actions().allowed(Callers.of(ctx)).stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(NotFound::new);
    return action.parameters().stream()
        .filter(it -> it.name().equals(ctx.queryParam("parameter")))
        .filter(it -> all.model().name().equals(it.target()))
        .findFirst()
        .map(it -> all.fitting(action, it))
        .orElseThrow(NotFound::new);
  }

  /** Names of people, likewise. */
  private void people(Context ctx) {
    Caller caller = Callers.of(ctx);
    answer(ctx, new PeopleChoices(site, caller, () -> site.services().naming().of(caller)));
  }

  private static void answer(Context ctx, Choosable all) {
    String words = ctx.queryParam("search") == null ? "" : ctx.queryParam("search");
    String cut = words.substring(0, Math.min(words.length(), LONGEST_SEARCH));
    ctx.json(Map.of("items", all.matching(cut)));
  }

  /**
   * A relation that is to be changed.
   *
   * @param entry the record on whose page that happens, one of the first
   * @param others the records that refer to it
   * @param field by which they do
   */
  private record Relation(Records records, Entry entry, Records others, Field field) {

    String section() {
      return RelatedRecords.id(others.model(), field);
    }

    Validation.Checked to(String id) {
      return Validation.partial(List.of(field)).texts(Map.of(field.name(), id));
    }
  }

  private Relation relation(Context ctx) {
    Records others = site.records(ctx);
    Model model = others.model();
    if (!others.scope().mayRead(model) || !others.scope().mayWrite(model)) {
      throw new Forbidden("You may not change " + model.labelPlural() + ".");
    }
    SentForm form = SentForm.of(ctx);
    Field field =
        model
            .field(form.text("field"))
            .filter(each -> each.type() == FieldType.REFERENCE && !each.isPersonal())
            .orElseThrow(() -> new BadRequest("Say by which field a record refers to another."));
    RecordStore store = site.services().records();
    Records records = store.records(store.models().get(field.target()), others.scope());
    return new Relation(records, records.get(form.text("to")), others, field);
  }

  private void relate(Context ctx) {
    Relation relation = relation(ctx);
    if (SentForm.of(ctx).has("remove")) {
      remove(ctx, relation);
    } else {
      assign(ctx, relation);
    }
  }

  private void remove(Context ctx, Relation relation) {
    Entry other = relation.others().get(SentForm.of(ctx).text("remove"));
    String title = title(ctx, relation.others().model(), other);
    Object target = other.values().get(relation.field().name());
    try {
      if (relation.entry().id().equals(target)) {
        relation.others().update(other.id(), relation.to(""), RecordPages.version(ctx));
      }
      back(ctx, relation, new Notice(true, site.say("related.removed", title)));
    } catch (Invalid e) {
      back(ctx, relation, new Notice(false, said(e, relation.others().model())));
    } catch (Conflict e) {
      back(ctx, relation, refusal(e, title));
    }
  }

  private void assign(Context ctx, Relation relation) {
    Model model = relation.others().model();
    Map<String, String> form = SentForm.of(ctx).texts();
    List<Field> asked = List.of(RelatedRecords.asked(model).required());
    Validation.Checked input =
        FormInput.of(site, Callers.of(ctx), asked, form).check(Validation.complete(asked));
    Optional<Entry> found =
        Optional.ofNullable(input.values().text(RECORD)).flatMap(relation.others()::find);
    if (!input.isValid() || found.isEmpty()) {
      FieldError dangling = FieldError.of(RECORD, "reference", "There is no such record.");
      showAgain(ctx, relation, input.isValid() ? dangling : input.errors().getFirst());
      return;
    }
    Entry other = found.get();
    Object target = other.values().get(relation.field().name());
    boolean elsewhere = target != null && !target.equals(relation.entry().id());
    boolean isAsked = RelatedRecords.moves(relation.others().scope(), model, relation.field());
    if (elsewhere && isAsked && !form.containsKey("move")) {
      String where = shown(ctx).text(relation.field(), target);
      showAgain(ctx, relation, new FieldError(RECORD, MOVES, "It refers to another one.", where));
      return;
    }
    try {
      relation.others().update(other.id(), relation.to(relation.entry().id()), other.version());
      back(ctx, relation, new Notice(true, site.say("related.added", title(ctx, model, other))));
    } catch (Invalid e) {
      if (isAsked) {
        showAgain(ctx, relation, FieldError.of(RECORD, REFUSED, said(e, model)));
      } else {
        back(ctx, relation, new Notice(false, said(e, model)));
      }
    } catch (Conflict e) {
      back(ctx, relation, refusal(e, title(ctx, model, other)));
    }
  }

  /** What is wrong with the record that was to change, whose fields are not on this page. */
  private String said(Invalid refused, Model model) {
    return String.join(" ", site.faults(refused.errors()).beside(List.of(), model));
  }

  private Notice refusal(Conflict conflict, String title) {
    boolean changed = conflict.reason().equals(Conflict.CHANGED);
    return new Notice(false, changed ? site.say("related.changed", title) : conflict.detail());
  }

  /** The page of the record, with what is wrong at the field of the section. */
  private void showAgain(Context ctx, Relation relation, FieldError error) {
    Field asked = RelatedRecords.asked(relation.others().model()).required();
    Map<String, String> form = SentForm.of(ctx).texts();
    FormField sent =
        new FieldForm(site, Callers.of(ctx))
            .sent(List.of(asked), form, site.faults(List.of(error)))
            .getFirst();
    ctx.status(422);
    new RecordPage(site, relation.records())
        .show(
            ctx,
            relation.entry(),
            section ->
                section.id().equals(relation.section()) && section.assign() != null
                    ? section.assign(sent.like(section.assign()), error.code().equals(MOVES))
                    : section);
  }

  private void back(Context ctx, Relation relation, Notice notice) {
    String record = "/models/" + relation.records().model().name() + "/" + relation.entry().id();
    // What went wrong stands at the top of the page.
    String place = notice.good() ? "#" + relation.section() : "";
    site.notices().redirect(ctx, record + place, notice);
  }

  private ShownValues shown(Context ctx) {
    return new ShownValues(site, Callers.of(ctx));
  }

  private String title(Context ctx, Model model, Entry entry) {
    return shown(ctx).title(model, entry);
  }
}
