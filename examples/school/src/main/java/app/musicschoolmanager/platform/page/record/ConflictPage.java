package app.musicschoolmanager.platform.page.record;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Validation.Checked;
import app.musicschoolmanager.platform.page.site.SentForm;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.ChangedField;
import app.musicschoolmanager.platform.page.view.Choice;
import app.musicschoolmanager.platform.page.view.Control;
import app.musicschoolmanager.platform.page.view.FormField;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.web.Callers;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows side by side what two people have made of one record, and lets the second one choose. */
record ConflictPage(Site site) {

  /**
   * Shows the page, with status 409, unless there is nothing to choose.
   *
   * @param mine what the form says
   * @return whether it was shown
   */
  boolean show(Context ctx, Records records, Entry now, Choices choices, Checked mine) {
    Model model = records.model();
    ShownValues shown = new ShownValues(site, Callers.of(ctx));
    Map<String, String> form = SentForm.of(ctx).texts();
    EditConflict conflict = EditConflict.of(form.get("_base"), now);
    List<Field> fields = choices.mine();
    List<ChangedField> rows = conflict.choices(choices, shown, mine.values(), form);
    List<FormField> again = again(ctx, fields, form);
    if (rows.isEmpty() && again.isEmpty()) {
      return false;
    }
    String path = "/models/" + model.name() + "/" + now.id();
    String title = shown.title(model, now);
    Map<String, Object> content = new HashMap<>();
    content.put("action", path + "/edit");
    content.put("cancel", path);
    content.put("cancelLabel", title);
    content.put("version", Long.toString(now.version()));
    content.put("base", EditConflict.carried(model.fields(), now));
    content.put("changedAt", now.updatedAt());
    content.put("rows", rows);
    content.put("hidden", hidden(records.model(), form, rows, choices.theirs()));
    content.put("again", again);
    content.put("upload", again.stream().anyMatch(field -> field.control() == Control.FILE));
    ctx.status(409);
    site.show(ctx, "recordConflict", site.say("conflict.title", title), content);
    return true;
  }

  /** Everything that was sent goes along, and every earlier choice for what others have made. */
  private static List<Choice> hidden(
      Model model, Map<String, String> form, List<ChangedField> rows, Set<String> theirs) {
    List<Choice> hidden = new ArrayList<>();
    form.forEach((name, text) -> {
      boolean secret =
          model.field(name).filter(field -> field.type() == FieldType.SECRET).isPresent();
      if (!name.startsWith("_") && !secret) {
        hidden.add(new Choice(name, text));
      }
    });
    theirs.forEach(name -> hidden.add(new Choice("_take." + name, "theirs")));
    Set<String> differing = rows.stream().map(ChangedField::name).collect(Collectors.toSet());
    differing.addAll(theirs);
    hidden.add(new Choice("_differing", String.join(",", differing)));
    return hidden;
  }

  /** What cannot be sent back to the browser has to be put in again. */
  private List<FormField> again(Context ctx, List<Field> fields, Map<String, String> form) {
    List<FormField> again = new ArrayList<>();
    for (Field field : fields) {
      boolean lost =
          switch (field.type()) {
            case SECRET -> !form.getOrDefault(field.name(), "").isEmpty();
            case FILE ->
                ctx.isMultipartFormData()
                    && ctx.uploadedFile(field.name()) != null
                    && !ctx.uploadedFile(field.name()).filename().isEmpty();
            default -> false;
          };
      if (lost) {
        FieldForm forms = new FieldForm(site, Callers.of(ctx));
        FormField empty = forms.empty(List.of(field)).getFirst().required(false);
        again.add(empty.help(site.say("conflict.again")));
      }
    }
    return again;
  }
}
