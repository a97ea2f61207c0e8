package app.musicschoolmanager.platform.page.record;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Validation;
import app.musicschoolmanager.platform.model.Validation.Checked;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.page.site.Faults;
import app.musicschoolmanager.platform.page.site.SentForm;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Control;
import app.musicschoolmanager.platform.page.view.FormField;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.record.sql.OwnRecord;
import app.musicschoolmanager.platform.record.upload.Uploads;
import app.musicschoolmanager.platform.record.upload.Uploads.Received;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.NotFound;
import app.musicschoolmanager.platform.web.Routes;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The forms by which people create and change records. */
final class RecordFormPages {
  private final Site site;
  private final ConflictPage conflicts;

  RecordFormPages(Site site) {
    this.site = site;
    this.conflicts = new ConflictPage(site);
  }

  void register(Routes routes) {
    routes
        .get(RecordPages.LIST + "/new", Access.SIGNED_IN, this::creation)
        .upload(RecordPages.LIST + "/new", Access.SIGNED_IN, this::create)
        .get(RecordPages.ONE + "/edit", Access.SIGNED_IN, this::edition)
        .upload(RecordPages.ONE + "/edit", Access.SIGNED_IN, this::update);
  }

  /**
   * An empty form; the address may fill in fields, such as the record that a new one belongs to.
   */
  private void creation(Context ctx) {
    Records records = site.records(ctx);
    records.requireKeeper();
    Optional<Entry> own = new OwnRecord(records.model(), records.scope()).among(records::page);
    if (own.isPresent()) {
      String path = "/models/" + records.model().name() + "/" + own.get().id();
      site.notices().redirect(ctx, path, site.say("records.one"));
      return;
    }
    List<Field> fields = new EditableFields(records).ofNew();
    Map<String, String> given = new HashMap<>();
    ctx.queryParamMap().forEach((name, values) -> given.put(name, values.getFirst()));
    show(ctx, records.model(), forms(ctx).begun(fields, given), List.of());
  }

  private void create(Context ctx) {
    Records records = site.records(ctx);
    records.requireKeeper();
    Model model = records.model();
    List<Field> fields = new EditableFields(records).ofNew();
    Uploads uploads = new Uploads(site.services().records());
    Received files = uploads.receive(ctx, fields);
    Map<String, String> form = KeptFields.texts(fields, form(ctx));
    Checked input = read(ctx, fields, form).check(Validation.complete(fields));
    try {
      Checked all = plus(input, files.errors());
      saved(ctx, model, uploads.save(records, files, () -> records.create(all)));
    } catch (Invalid e) {
      ctx.status(e.status());
      Faults faults = site.faults(e.errors());
      List<FormField> again = sentAgain(ctx, forms(ctx).sent(fields, form, faults));
      show(ctx, model, again, faults.beside(again, model));
    }
  }

  private void edition(Context ctx) {
    Records records = site.records(ctx);
    Entry entry = records.get(ctx.pathParam("id"));
    List<Field> fields = new EditableFields(records).of(entry);
    Values begun =
        EditableFields.states(site, records, entry).chosen(entry.values(), ctx::queryParam);
    show(ctx, records, entry, forms(ctx).of(fields, begun), List.of());
  }

  private void update(Context ctx) {
    Records records = site.records(ctx);
    Optional<Entry> entry = records.find(ctx.pathParam("id"));
    if (entry.isEmpty()) {
      gone(ctx, records);
      return;
    }
    Choices choices = Choices.of(form(ctx), sent(ctx, records, entry.get()));
    change(ctx, records, entry.get(), choices, version(ctx, entry.get(), choices));
  }

  private void change(Context ctx, Records records, Entry entry, Choices choices, Long version) {
    List<Field> fields = choices.mine();
    Uploads uploads = new Uploads(site.services().records());
    Received files = uploads.receive(ctx, fields);
    Map<String, String> form = KeptFields.texts(fields, form(ctx));
    Checked checked = read(ctx, fields, form).check(Validation.partial(fields));
    Checked input = plus(KeptFields.removed(fields, form, checked), files.errors());
    Supplier<Entry> change = () -> records.update(entry.id(), input, version);
    try {
      saved(ctx, records.model(), uploads.save(records, files, change));
    } catch (Invalid e) {
      ctx.status(e.status());
      List<Field> all = sent(ctx, records, entry);
      Faults faults = site.faults(e.errors());
      List<FormField> again = sentAgain(ctx, forms(ctx).sent(all, form, faults));
      show(ctx, records, entry, again, faults.beside(again, records.model()));
    } catch (Conflict e) {
      if (!e.reason().equals(Conflict.CHANGED)) {
        throw e;
      }
      resolve(ctx, records, records.get(entry.id()), choices, checked);
    }
  }

  /** Where others have changed nothing that the form says otherwise, there is nothing to choose. */
  private void resolve(Context ctx, Records records, Entry now, Choices choices, Checked checked) {
    if (!conflicts.show(ctx, records, now, choices, checked)) {
      change(ctx, records, now, choices, now.version());
    }
  }

  /** The version that the form was made from; one that never was if a choice is still open. */
  private static Long version(Context ctx, Entry entry, Choices choices) {
    return choices.open().isEmpty() ? RecordPages.version(ctx) : Long.valueOf(-entry.version());
  }

  /** What was typed into the form of a record that is gone is still there, for a new one. */
  private void gone(Context ctx, Records records) {
    if (RecordPages.version(ctx) == null || !records.scope().mayWrite(records.model())) {
      throw new NotFound();
    }
    List<Field> fields = new EditableFields(records).ofNew();
    List<FormField> sent = forms(ctx).sent(fields, form(ctx), site.faults(List.of()));
    ctx.status(404);
    show(ctx, records.model(), sentAgain(ctx, sent), List.of(site.say("form.gone")));
  }

  private FormInput read(Context ctx, List<Field> fields, Map<String, String> form) {
    return FormInput.of(site, Callers.of(ctx), fields, form);
  }

  private static Checked plus(Checked input, List<FieldError> more) {
    List<FieldError> errors = new ArrayList<>(input.errors());
    errors.addAll(more);
    return new Checked(input.values(), List.copyOf(errors));
  }

  private void saved(Context ctx, Model model, Entry entry) {
    String title = new ShownValues(site, Callers.of(ctx)).title(model, entry);
    String path = "/models/" + model.name() + "/" + entry.id();
    site.notices().redirect(ctx, path, site.say("form.saved", title));
    if (ctx.header("HX-Request") != null) {
      // A script cannot tell where it was led, so it is told.
      ctx.status(204).header("HX-Redirect", path).res().setHeader("Location", null);
    }
  }

  private FieldForm forms(Context ctx) {
    return new FieldForm(site, Callers.of(ctx));
  }

  private static List<Field> sent(Context ctx, Records records, Entry entry) {
    return new EditableFields(records).sent(entry, form(ctx));
  }

  private static Map<String, String> form(Context ctx) {
    return SentForm.of(ctx).texts();
  }

  /** Files that came with a form that was not saved have to be chosen again. */
  private List<FormField> sentAgain(Context ctx, List<FormField> fields) {
    List<FormField> again = new ArrayList<>();
    for (FormField field : fields) {
      boolean lost =
          field.control() == Control.FILE
              && ctx.isMultipartFormData()
              && ctx.uploadedFile(field.name()) != null
              && !ctx.uploadedFile(field.name()).filename().isEmpty();
      again.add(lost ? field.alsoHelp(site.say("form.chooseAgain")) : field);
    }
    return again;
  }

  private void show(Context ctx, Model model, List<FormField> fields, List<String> faults) {
    String list = "/models/" + model.name();
    Map<String, Object> content = new HashMap<>();
    content.put("action", list + "/new");
    content.put("cancel", list);
    content.put("cancelLabel", model.labelPlural());
    content.put("version", "");
    content.put("base", "");
    content.put("fields", new NextChoices(model, Callers.of(ctx), null).in(fields));
    content.put("faults", faults);
    draw(ctx, site.say("records.new", model.label()), content);
  }

  private void show(
      Context ctx, Records records, Entry entry, List<FormField> fields, List<String> faults) {
    Model model = records.model();
    ShownValues shown = new ShownValues(site, Callers.of(ctx));
    String path = "/models/" + model.name() + "/" + entry.id();
    String title = shown.title(model, entry);
    Long sent = RecordPages.version(ctx);
    String base = ctx.formParam("_base");
    Map<String, Object> content = new HashMap<>();
    content.put("action", path + "/edit");
    content.put("cancel", path);
    content.put("cancelLabel", title);
    content.put("version", Long.toString(sent == null ? entry.version() : sent));
    content.put(
        "base", base == null ? EditConflict.carried(sent(ctx, records, entry), entry) : base);
    List<FormField> offered = new NextChoices(model, Callers.of(ctx), entry.values()).in(fields);
    List<FormField> explained =
        EditableFields.states(site, records, entry).explained(offered, entry.values());
    content.put("fields", new KeptFields(site, records, shown, entry).in(explained));
    content.put("faults", faults);
    draw(ctx, site.say("form.edit", title), content);
  }

  @SuppressWarnings("unchecked")
  private void draw(Context ctx, String title, Map<String, Object> content) {
    List<FormField> fields = new ArrayList<>((List<FormField>) content.get("fields"));
    if (!FormField.anyFault(fields) && !fields.isEmpty()) {
      fields.set(0, fields.getFirst().focused());
    }
    content.put("fields", fields);
    content.put("upload", fields.stream().anyMatch(field -> field.control() == Control.FILE));
    site.show(ctx, "recordForm", title, content);
  }
}
