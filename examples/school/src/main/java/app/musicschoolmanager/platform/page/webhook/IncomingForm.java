package app.musicschoolmanager.platform.page.webhook;

import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.page.site.Faults;
import app.musicschoolmanager.platform.page.site.SentForm;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Control;
import app.musicschoolmanager.platform.page.view.FormField;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.webhook.incoming.HookWish;
import app.musicschoolmanager.platform.webhook.incoming.IncomingHook;
import app.musicschoolmanager.platform.webhook.incoming.Scheme;
import app.musicschoolmanager.platform.webhook.incoming.Source;
import app.musicschoolmanager.platform.webhook.incoming.Source.Fixed;
import app.musicschoolmanager.platform.webhook.incoming.Source.Place;
import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The form in which an incoming webhook is set up or changed.
 *
 * @param exists whether it is there already
 */
record IncomingForm(Site site, ActionDefinition action, Scheme scheme, boolean exists) {
  private static final String PLACE = "from.";
  private static final String FIXED = "fixed.";

  /** What stands in it to begin with. */
  static Map<String, String> entered(IncomingHook hook) {
    Map<String, String> entered = new LinkedHashMap<>();
    entered.put("name", hook.name());
    hook.parameters()
        .forEach((name, source) -> {
          switch (source) {
            case Place place -> entered.put(PLACE + name, place.pointer().toString());
            case Fixed fixed -> entered.put(FIXED + name, fixed.value());
          }
        });
    return entered;
  }

  /** What somebody has entered, as far as it can be read. */
  HookWish wish(SentForm form) {
    Map<String, Source> sources = new LinkedHashMap<>();
    List<FieldError> errors = new ArrayList<>();
    for (Field field : action.parameters()) {
      String place = form.text(PLACE + field.name()).strip();
      String fixed = form.text(FIXED + field.name());
      if (!place.isEmpty() && !fixed.isBlank()) {
        errors.add(error(field, "both"));
      } else if (!fixed.isBlank()) {
        sources.put(field.name(), new Fixed(fixed));
      } else if (place.startsWith("/")) {
        sources.put(field.name(), new Place(JsonPointer.compile(place)));
      } else if (!place.isEmpty()) {
        errors.add(error(field, "pointer"));
      }
    }
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
    return new HookWish(form.text("name").strip(), scheme, form.text("secret").strip(), sources);
  }

  private static FieldError error(Field field, String code) {
    return FieldError.of(HookWish.PARAMETER + field.name(), code, code);
  }

  /** Its name and its secret. A secret that is kept never stands in it. */
  List<FormField> about(Map<String, String> entered, List<FieldError> errors) {
    boolean must = !exists && !scheme.takesOurSecret();
    String help = exists ? "kept" : must ? "copied" : "made";
    return List.of(
        FormField.of("name", site.say("webhooks.name"), Control.LINE)
            .value(entered.get("name"))
            .autocomplete("off")
            .fault(fault(errors, "name")),
        FormField.of("secret", site.say("webhooks.secret"), Control.PASSWORD)
            .required(must)
            .help(site.say("webhooks.secret." + help, site.say("scheme." + scheme.word())))
            .autocomplete("new-password")
            .fault(fault(errors, "secret")));
  }

  private String fault(List<FieldError> errors, String name) {
    return errors.stream()
        .filter(error -> error.field().equals(name))
        .map(error -> site.say("webhooks.fault." + error.code()))
        .findFirst()
        .orElse(null);
  }

  /** Where the values of its parameters come from. */
  List<ParameterFields> parameters(Map<String, String> entered, List<FieldError> errors) {
    return action.parameters().stream()
        .map(field ->
            new ParameterFields(
                field.label(), place(field, entered, errors), fixed(field, entered)))
        .toList();
  }

  private FormField place(Field field, Map<String, String> entered, List<FieldError> errors) {
    String name = PLACE + field.name();
    FormField place =
        FormField.of(name, site.say("webhooks.place"), Control.LINE)
            .id("from-" + field.name())
            .value(entered.get(name))
            .required(false)
            .placeholder("/data/" + field.name())
            .autocomplete("off");
    return place.fault(
        errors.stream()
            .filter(error -> error.field().equals(HookWish.PARAMETER + field.name()))
            .map(error -> fault(field, error))
            .findFirst()
            .orElse(null));
  }

  private String fault(Field field, FieldError error) {
    String key = "webhooks.fault." + error.code();
    if (site.messages().has(key)) {
      return site.say(key);
    }
    FieldError own = new FieldError(field.name(), error.code(), error.message(), error.limit());
    return new Faults(site.messages(), site.formats(), List.of(own)).of(field);
  }

  /** What is kept as a fixed value is no secret. */
  private FormField fixed(Field field, Map<String, String> entered) {
    if (field.type() == FieldType.SECRET) {
      return null;
    }
    String name = FIXED + field.name();
    return FormField.of(name, site.say("webhooks.fixed"), Control.LINE)
        .id("fixed-" + field.name())
        .value(entered.get(name))
        .required(false)
        .autocomplete("off");
  }
}
