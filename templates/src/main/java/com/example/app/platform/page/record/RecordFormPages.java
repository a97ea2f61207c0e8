package com.example.app.platform.page.record;

import com.example.app.platform.model.Entry;
import com.example.app.platform.model.Field;
import com.example.app.platform.model.FieldType;
import com.example.app.platform.model.Model;
import com.example.app.platform.model.Validation;
import com.example.app.platform.page.site.Faults;
import com.example.app.platform.page.site.SentForm;
import com.example.app.platform.page.site.Site;
import com.example.app.platform.page.view.Control;
import com.example.app.platform.page.view.FormField;
import com.example.app.platform.record.Records;
import com.example.app.platform.record.Uploads;
import com.example.app.platform.web.Access;
import com.example.app.platform.web.Callers;
import com.example.app.platform.web.Conflict;
import com.example.app.platform.web.Forbidden;
import com.example.app.platform.web.HttpProblem;
import com.example.app.platform.web.Invalid;
import com.example.app.platform.web.Routes;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The forms by which people create and change records. */
final class RecordFormPages {
  private static final String REMOVE = ".remove";

  private final Site site;

  RecordFormPages(Site site) {
    this.site = site;
  }

  void register(Routes routes) {
    routes
        .get(RecordPages.LIST + "/new", Access.SIGNED_IN, this::creation)
        .post(RecordPages.LIST + "/new", Access.SIGNED_IN, this::create)
        .get(RecordPages.ONE + "/edit", Access.SIGNED_IN, this::edition)
        .post(RecordPages.ONE + "/edit", Access.SIGNED_IN, this::update);
  }

  private void creation(Context ctx) {
    Records records = RecordPages.records(site, ctx);
    Model model = records.model();
    List<Field> fields = records.scope().mayWrite(model) ? model.fields() : List.of();
    show(ctx, model, null, forms(ctx).empty(changeable(model, fields)), List.of());
  }

  private void create(Context ctx) {
    Records records = RecordPages.records(site, ctx);
    Model model = records.model();
    List<Field> fields = editable(records);
    try {
      Entry entry = records.create(Validation.complete(model.fields()).form(form(ctx)));
      attachUploads(ctx, records, entry.id());
      saved(ctx, model, entry);
    } catch (Invalid e) {
      ctx.status(e.status());
      show(ctx, model, null, forms(ctx).sent(fields, form(ctx), faults(e)), List.of());
    }
  }

  private void edition(Context ctx) {
    Records records = RecordPages.records(site, ctx);
    Entry entry = records.get(ctx.pathParam("id"));
    List<FormField> fields = forms(ctx).of(editable(records), entry.values());
    show(ctx, records.model(), entry, fields, List.of());
  }

  private void update(Context ctx) {
    Records records = RecordPages.records(site, ctx);
    Entry entry = records.get(ctx.pathParam("id"));
    List<Field> fields = editable(records);
    Validation.Checked input = Validation.partial(fields).form(withRemovals(fields, form(ctx)));
    try {
      Entry changed = records.update(entry.id(), input, RecordPages.version(ctx));
      attachUploads(ctx, records, entry.id());
      saved(ctx, records.model(), changed);
    } catch (Invalid e) {
      showAgain(ctx, records, entry, e);
    } catch (Conflict e) {
      showAgain(ctx, records, records.get(entry.id()), e);
    }
  }

  /**
   * The form as it was sent. After a conflict it counts as made from the present version, so that
   * saving it again prevails.
   */
  private void showAgain(Context ctx, Records records, Entry entry, HttpProblem problem) {
    FieldForm forms = forms(ctx);
    List<FormField> fields =
        forms.sent(editable(records), form(ctx), faults(problem)).stream()
            .map(forms::keepingSecret)
            .toList();
    List<String> besides =
        problem instanceof Conflict ? List.of(site.say("form.changedMeanwhile")) : List.of();
    ctx.status(problem.status());
    show(ctx, records.model(), entry, fields, besides);
  }

  private void saved(Context ctx, Model model, Entry entry) {
    String title = new ShownValues(site, Callers.of(ctx)).title(model, entry);
    String path = "/models/" + model.name() + "/" + entry.id();
    site.notices().redirect(ctx, path, site.say("form.saved", title));
  }

  private FieldForm forms(Context ctx) {
    return new FieldForm(site, Callers.of(ctx));
  }

  private Faults faults(HttpProblem problem) {
    return new Faults(site.messages(), problem.errors());
  }

  /** All fields for a writer; a reader of a mixed model has their personal ones. */
  private static List<Field> editable(Records records) {
    Model model = records.model();
    return changeable(
        model, records.scope().mayWrite(model) ? model.fields() : model.personalFields());
  }

  private static List<Field> changeable(Model model, List<Field> fields) {
    if (fields.isEmpty()) {
      throw new Forbidden("You may not change " + model.labelPlural() + ".");
    }
    return fields;
  }

  private static Map<String, String> form(Context ctx) {
    return SentForm.of(ctx).texts();
  }

  /** A ticked "remove" empties its file field; a file itself never comes as a text. */
  private static Map<String, String> withRemovals(List<Field> fields, Map<String, String> form) {
    Map<String, String> changed = new LinkedHashMap<>(form);
    for (Field field : fields) {
      if (field.type() == FieldType.FILE) {
        changed.remove(field.name());
        if (form.containsKey(field.name() + REMOVE)) {
          changed.put(field.name(), "");
        }
      }
    }
    return changed;
  }

  private void attachUploads(Context ctx, Records records, String id) {
    Uploads uploads = new Uploads(site.services().records().files());
    for (Field field : records.model().fields()) {
      if (field.type() == FieldType.FILE && ctx.isMultipartFormData()) {
        UploadedFile upload = ctx.uploadedFile(field.name());
        if (upload != null && !upload.filename().isEmpty()) {
          uploads.attach(records, id, field, upload);
        }
      }
    }
  }

  private void show(
      Context ctx, Model model, Entry entry, List<FormField> fields, List<String> faults) {
    String list = "/models/" + model.name();
    String path = entry == null ? list : list + "/" + entry.id();
    String title =
        entry == null ? null : new ShownValues(site, Callers.of(ctx)).title(model, entry);
    boolean upload = fields.stream().anyMatch(field -> field.control() == Control.FILE);
    site.show(
        ctx,
        "recordForm",
        entry == null ? site.say("records.new", model.label()) : site.say("form.edit", title),
        Map.of(
            "action",
            path + (entry == null ? "/new" : "/edit"),
            "cancel",
            path,
            "cancelLabel",
            entry == null ? model.labelPlural() : title,
            "version",
            entry == null ? "" : version(ctx, entry, faults.isEmpty()),
            "upload",
            upload,
            "fields",
            entry == null ? fields : withPresentFiles(ctx, model, entry, fields),
            "faults",
            faults));
  }

  private static String version(Context ctx, Entry entry, boolean asSent) {
    Long sent = RecordPages.version(ctx);
    return Long.toString(sent == null || !asSent ? entry.version() : sent);
  }

  /** Says which file a field holds, and offers to remove it. */
  private List<FormField> withPresentFiles(
      Context ctx, Model model, Entry entry, List<FormField> fields) {
    ShownValues shown = new ShownValues(site, Callers.of(ctx));
    Map<String, Field> byName =
        model.fields().stream().collect(Collectors.toMap(Field::name, field -> field));
    List<FormField> all = new ArrayList<>();
    for (FormField field : fields) {
      Object present = entry.values().get(field.name());
      if (field.control() == Control.FILE && present != null) {
        String name = shown.text(byName.get(field.name()), present);
        all.add(field.value("").help(site.say("form.presentFile", name)));
        String label = site.say("form.removeFile", field.label());
        all.add(FormField.of(field.name() + REMOVE, label, Control.CHECKBOX));
      } else {
        all.add(field);
      }
    }
    return all;
  }
}
