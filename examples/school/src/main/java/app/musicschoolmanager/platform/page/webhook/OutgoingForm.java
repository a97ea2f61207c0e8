package app.musicschoolmanager.platform.page.webhook;

import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.page.site.SentForm;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Control;
import app.musicschoolmanager.platform.page.view.FormField;
import app.musicschoolmanager.platform.record.Change.Kind;
import app.musicschoolmanager.platform.webhook.outgoing.OutgoingHook;
import app.musicschoolmanager.platform.webhook.outgoing.OutgoingWish;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form in which an outgoing webhook is set up or changed. */
public record OutgoingForm(Site site, OutgoingWish wish, List<FieldError> errors) {
  private static final OutgoingWish NOTHING = new OutgoingWish("", "", Set.of(), Set.of());

  static OutgoingForm empty(Site site) {
    return new OutgoingForm(site, NOTHING, List.of());
  }

  static OutgoingForm of(Site site, OutgoingHook hook) {
    OutgoingWish wish = new OutgoingWish(hook.name(), hook.url(), hook.models(), hook.kinds());
    return new OutgoingForm(site, wish, List.of());
  }

  /** What somebody has entered. */
  static OutgoingWish wish(Site site, SentForm form) {
    Set<String> models =
        site.services().definition().models().stream()
            .map(Model::name)
            .filter(name -> form.text("model." + name).equals("true"))
            .collect(Collectors.toCollection(TreeSet::new));
    Stream<String> kinds =
        Stream.of(Kind.values())
            .map(Kind::value)
            .filter(kind -> form.text("change." + kind).equals("true"));
    return new OutgoingWish(
        form.text("name").strip(), form.text("url").strip(), models, OutgoingWish.kinds(kinds));
  }

  /** Its name and its address. */
  public List<FormField> about() {
    return List.of(
        FormField.of("name", site.say("webhooks.name"), Control.LINE)
            .value(wish.name())
            .autocomplete("off")
            .fault(fault("name")),
        FormField.of("url", site.say("webhooks.address"), Control.URL)
            .value(wish.url())
            .placeholder("https://")
            .autocomplete("off")
            .fault(fault("url")));
  }

  /** Of whose records it is told. */
  public List<FormField> models() {
    return site.services().definition().models().stream()
        .map(model ->
            FormField.of("model." + model.name(), Site.label(model), Control.CHECKBOX)
                .id("model-" + model.name())
                .value(Boolean.toString(wish.models().contains(model.name()))))
        .toList();
  }

  /** Of which changes it is told. */
  public List<FormField> kinds() {
    return Stream.of(Kind.values())
        .map(kind ->
            FormField.of(
                    "change." + kind.value(), site.say("change." + kind.value()), Control.CHECKBOX)
                .id("change-" + kind.value())
                .value(Boolean.toString(wish.kinds().contains(kind))))
        .toList();
  }

  /** What is wrong with a choice, or null. */
  public String fault(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field))
        .map(error -> site.say("webhooks.fault." + error.code(), error.limit()))
        .findFirst()
        .orElse(null);
  }
}
