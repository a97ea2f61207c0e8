package com.example.app.platform.page.record;

import com.example.app.platform.auth.Caller;
import com.example.app.platform.model.Entry;
import com.example.app.platform.model.Field;
import com.example.app.platform.model.FieldType;
import com.example.app.platform.model.ListQuery;
import com.example.app.platform.model.Model;
import com.example.app.platform.model.Scope;
import com.example.app.platform.model.Values;
import com.example.app.platform.page.site.Faults;
import com.example.app.platform.page.site.Site;
import com.example.app.platform.page.view.Choice;
import com.example.app.platform.page.view.Control;
import com.example.app.platform.page.view.FormField;
import com.example.app.platform.record.Records;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Builds the form for fields of a model or parameters of an action. */
public final class FieldForm {
  /** More records than this are too many to choose from; their id is asked for instead. */
  private static final int MOST_CHOICES = 500;

  private final Site site;
  private final Caller caller;
  private final ShownValues shown;

  public FieldForm(Site site, Caller caller) {
    this.site = site;
    this.caller = caller;
    this.shown = new ShownValues(site, caller);
  }

  /** An empty form: every field holds its default. */
  public List<FormField> empty(List<Field> fields) {
    return filled(fields, field -> field.defaultValue().orElse(""), Faults.none(site.messages()));
  }

  /** The form for a record that is there. */
  public List<FormField> of(List<Field> fields, Values values) {
    Faults none = Faults.none(site.messages());
    return filled(fields, field -> typed(values.get(field.name())), none).stream()
        .map(this::keepingSecret)
        .toList();
  }

  /** The form as somebody has sent it, with what is wrong. */
  public List<FormField> sent(List<Field> fields, Map<String, String> form, Faults faults) {
    return filled(fields, field -> form.getOrDefault(field.name(), ""), faults).stream()
        .map(field -> field.control() == Control.PASSWORD ? field.value("") : field)
        .toList();
  }

  /** A secret that is there already may stay as it is. */
  FormField keepingSecret(FormField field) {
    return field.control() == Control.PASSWORD
        ? field.required(false).help(sentences(field.help(), site.say("form.keepSecret")))
        : field;
  }

  private List<FormField> filled(List<Field> fields, Function<Field, String> text, Faults faults) {
    return fields.stream()
        .map(field -> described(field).value(text.apply(field)).fault(faults.of(field)))
        .toList();
  }

  private FormField described(Field field) {
    String personal = field.isPersonal() ? site.say("form.personal") : "";
    FormField plain =
        FormField.of(field.name(), field.label(), control(field.type()))
            .required(field.isRequired())
            .help(sentences(field.help(), personal))
            .range(range(field));
    return switch (field.type()) {
      case ENUM ->
          plain.choices(
              field.options().stream().map(o -> new Choice(o.value(), o.label())).toList());
      case REFERENCE -> reference(field, plain);
      case DATETIME -> plain.help(sentences(plain.help(), site.say("form.utc")));
      case FILE -> plain.required(false);
      case SECRET -> plain.autocomplete("new-password");
      default -> plain;
    };
  }

  private static Control control(FieldType type) {
    return switch (type) {
      case STRING -> Control.LINE;
      case TEXT -> Control.TEXTAREA;
      case INTEGER, DECIMAL, MONEY -> Control.NUMBER;
      case BOOLEAN -> Control.CHECKBOX;
      case DATE -> Control.DATE;
      case DATETIME -> Control.DATETIME;
      case ENUM, REFERENCE -> Control.SELECT;
      case JSON -> Control.JSON;
      case EMAIL -> Control.EMAIL;
      case URL -> Control.URL;
      case SECRET -> Control.PASSWORD;
      case FILE -> Control.FILE;
    };
  }

  private static FormField.Range range(Field field) {
    String min = field.min().orElse(null);
    String max = field.max().orElse(null);
    return switch (field.type()) {
      case INTEGER -> new FormField.Range(min, max, "1");
      case DECIMAL, MONEY ->
          new FormField.Range(
              min, max, BigDecimal.ONE.movePointLeft(field.scale()).toPlainString());
      case DATE -> new FormField.Range(min, max, null);
      case DATETIME -> new FormField.Range(null, null, "any");
      default -> new FormField.Range(null, null, null);
    };
  }

  private FormField reference(Field field, FormField plain) {
    Model target = site.services().records().models().get(field.target());
    if (!Scope.of(caller).mayRead(target)) {
      return plain;
    }
    Records records = site.services().records().records(target, caller);
    if (records.count() > MOST_CHOICES) {
      String help = site.say("form.manyRecords", target.labelPlural());
      return FormField.of(field.name(), field.label(), Control.LINE)
          .required(field.isRequired())
          .help(sentences(plain.help(), help));
    }
    return plain.choices(choices(target, records));
  }

  private List<Choice> choices(Model target, Records records) {
    List<Choice> choices = new ArrayList<>();
    int pages = (MOST_CHOICES + ListQuery.MAX_LIMIT - 1) / ListQuery.MAX_LIMIT;
    ListQuery query = ListQuery.first().limit(ListQuery.MAX_LIMIT);
    for (int number = 1; number <= pages; number++) {
      List<Entry> entries = records.page(query.page(number)).entries();
      entries.forEach(entry -> choices.add(new Choice(entry.id(), shown.title(target, entry))));
      if (entries.size() < ListQuery.MAX_LIMIT) {
        break;
      }
    }
    choices.sort(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER));
    return choices;
  }

  private static String typed(Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case Instant moment -> moment.atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
      case JsonNode json -> json.toPrettyString();
      default -> value.toString();
    };
  }

  private static String sentences(String one, String other) {
    return (one + " " + other).strip();
  }
}
