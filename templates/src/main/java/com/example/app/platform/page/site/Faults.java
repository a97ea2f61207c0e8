package com.example.app.platform.page.site;

import com.example.app.platform.model.Field;
import com.example.app.platform.model.FieldError;
import com.example.app.platform.page.text.Messages;
import com.example.app.platform.page.view.FormField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with a form, in the app's language and beside the fields that it is about. */
public record Faults(Messages messages, List<FieldError> errors) {

  public static Faults none(Messages messages) {
    return new Faults(messages, List.of());
  }

  /** The fault of a field of a model or an action; null if there is none. */
  public String of(Field field) {
    return first(field.name())
        .map(error -> {
          String code = "fault." + error.code();
          String ofType = code + "." + field.type().name().toLowerCase(Locale.ROOT);
          String key = messages.has(ofType) ? ofType : code;
          return messages.has(key)
              ? messages.say(key, field.label(), shownLimit(field, error))
              : error.message();
        })
        .orElse(null);
  }

  private static String shownLimit(Field field, FieldError error) {
    // The values of options mean nothing to people; their labels do.
    return error.code().equals("options")
        ? String.join(", ", field.options().stream().map(option -> option.label()).toList())
        : error.limit();
  }

  /** The fields of an account, each with its fault. */
  public List<FormField> at(List<FormField> fields) {
    return fields.stream().map(field -> field.fault(ofAccount(field.name()))).toList();
  }

  private String ofAccount(String name) {
    return first(name).map(this::accountText).orElse(null);
  }

  private String accountText(FieldError error) {
    String key = "account." + error.field() + "." + error.code();
    return messages.has(key) ? messages.say(key, error.limit()) : error.message();
  }

  /** The faults that belong to none of the fields of a form. */
  public List<String> beside(List<FormField> fields) {
    List<String> names = fields.stream().map(FormField::name).toList();
    List<String> texts = new ArrayList<>();
    errors.stream()
        .filter(error -> !names.contains(error.field()))
        .forEach(error -> texts.add(accountText(error)));
    return texts;
  }

  private Optional<FieldError> first(String name) {
    return errors.stream().filter(error -> error.field().equals(name)).findFirst();
  }
}
