package app.musicschoolmanager.platform.webhook.incoming;

import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Validation;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.webhook.incoming.Source.Fixed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody enters of an incoming webhook.
 *
 * @param secret empty to have one made, or to keep the present one
 */
public record HookWish(String name, Scheme scheme, String secret, Map<String, Source> parameters) {
  /** What stands before the name of a parameter where its fault is told. */
  public static final String PARAMETER = "parameters.";

  private static final int NAME = 100;

  /**
   * Judges it.
   *
   * @param asks whether a secret has to be entered
   * @throws Invalid naming everything that is missing or wrong
   */
  void check(ActionDefinition action, boolean asks) {
    List<FieldError> errors = new ArrayList<>();
    if (name.isBlank()) {
      errors.add(FieldError.of("name", "required", "Give it a name."));
    } else if (name.length() > NAME) {
      errors.add(FieldError.of("name", "max", "Use at most " + NAME + " characters."));
    }
    if (secret.isEmpty() && asks) {
      errors.add(FieldError.of("secret", "required", "Enter the secret that the service shows."));
    } else if (!secret.isEmpty() && !scheme.isSecret(secret)) {
      errors.add(
          FieldError.of("secret", "form", "This is no such secret. Copy it from the service."));
    }
    checkParameters(action, errors);
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
  }

  private void checkParameters(ActionDefinition action, List<FieldError> errors) {
    Map<String, String> fixed = new HashMap<>();
    parameters.forEach((parameter, source) -> {
      if (source instanceof Fixed text) {
        fixed.put(parameter, text.value());
      }
    });
    Validation.partial(action.parameters()).texts(fixed).errors().stream()
        .map(error ->
            new FieldError(PARAMETER + error.field(), error.code(), error.message(), error.limit()))
        .forEach(errors::add);
    for (Field field : action.parameters()) {
      boolean given = parameters.containsKey(field.name());
      if (!given && field.isRequired() && field.defaultValue().isEmpty()) {
        errors.add(error(field.name(), "required", "Say where its value comes from."));
      } else if (fixed.containsKey(field.name()) && field.type() == FieldType.SECRET) {
        errors.add(error(field.name(), "secret", "A secret is not kept here: take another way."));
      }
    }
    parameters.keySet().stream()
        .filter(name -> action.parameters().stream().noneMatch(it -> it.name().equals(name)))
        .filter(name -> !fixed.containsKey(name))
        .forEach(name -> errors.add(error(name, "unknown", "There is no such parameter.")));
  }

  private static FieldError error(String parameter, String code, String message) {
    return FieldError.of(PARAMETER + parameter, code, message);
  }
}
