package app.shopinventory.platform.connection;

import app.shopinventory.platform.connection.Connection.Known;
import app.shopinventory.platform.connection.Connection.Origin;
import app.shopinventory.platform.integration.ConnectionSetting;
import app.shopinventory.platform.integration.ConnectionType;
import app.shopinventory.platform.integration.Connections;
import app.shopinventory.platform.integration.IntegrationFailed;
import app.shopinventory.platform.model.FieldError;
import app.shopinventory.platform.user.EmailAddress;
import app.shopinventory.platform.web.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Judges what somebody enters to connect a service. Faults name settings, never values. */
record EnteredSettings(
    Connections connections, Connection before, Map<ConnectionSetting, String> values) {

  void check() {
    List<FieldError> errors = new ArrayList<>();
    before.open().forEach(known -> check(known, errors));
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
  }

  private void check(Known known, List<FieldError> errors) {
    String value = values.getOrDefault(known.setting(), "");
    if (value.isEmpty()) {
      if (known.required() && !isKept(known)) {
        errors.add(fault(known, "required", "Enter it."));
      } else if (isKeptSecret(known) && isMoved(before, values)) {
        errors.add(
            fault(known, "again", "Enter it again, since it would be sent to another place."));
      }
    } else if (!known.setting().takes(value)) {
      errors.add(fault(known, "form", "It holds characters that cannot be sent."));
    } else {
      checkForm(known, value, errors);
    }
  }

  /** Whether nothing was said of it, or it is a secret that stays as it is. */
  private boolean isKept(Known known) {
    boolean said = values.containsKey(known.setting());
    return switch (known.origin()) {
      case PAGE -> known.setting().isSecret() || !said;
      case MAIN_APP -> !namesPlace();
      case NONE, ENVIRONMENT -> false;
    };
  }

  /** Whether an address is entered, to which nothing goes that the main app gives. */
  private boolean namesPlace() {
    return values.entrySet().stream()
        .anyMatch(entry -> entry.getKey().isAddress() && !entry.getValue().isEmpty());
  }

  /** What a sign-in has granted is not entered by anybody; sent elsewhere, it ends. */
  private boolean isKeptSecret(Known known) {
    boolean granted =
        known.setting() == ConnectionSetting.TOKEN
            && before.integration().connectionType() == ConnectionType.OAUTH;
    return known.setting().isSecret() && known.origin() == Origin.PAGE && !granted;
  }

  /** Whether what a sign-in has granted no longer fits what is entered. */
  static boolean endsSignIn(Connection before, Map<ConnectionSetting, String> values) {
    return before.integration().connectionType() == ConnectionType.OAUTH
        && (isMoved(before, values)
            || isOther(before, values, ConnectionSetting.CLIENT_ID)
            || !values.getOrDefault(ConnectionSetting.TOKEN, "").isEmpty());
  }

  /** Whether what is kept would be sent elsewhere than so far. */
  private static boolean isMoved(Connection before, Map<ConnectionSetting, String> values) {
    return Stream.of(ConnectionSetting.values())
        .anyMatch(setting -> setting.isAddress() && isOther(before, values, setting));
  }

  private static boolean isOther(
      Connection before, Map<ConnectionSetting, String> values, ConnectionSetting setting) {
    return before.settings().stream()
        .filter(known -> known.setting() == setting && values.containsKey(setting))
        .anyMatch(known ->
            !Objects.equals(Objects.requireNonNullElse(known.value(), ""), values.get(setting)));
  }

  private void checkForm(Known known, String value, List<FieldError> errors) {
    switch (known.setting()) {
      case URL -> checkUrl(known, value, errors);
      case AUTHORIZE_URL, TOKEN_URL -> {
        if (!value.matches("https?://[^\\s{}]+")) {
          errors.add(fault(known, "address", "Enter a whole address that begins with https://."));
        }
      }
      case HOST -> {
        if (!value.matches("[A-Za-z0-9.:-]+")) {
          errors.add(fault(known, "host", "Enter the name of the server, without https://."));
        }
      }
      case PORT -> {
        if (!value.matches("[1-9][0-9]{0,4}") || Integer.parseInt(value) > 65_535) {
          errors.add(fault(known, "port", "Enter a number from 1 to 65535, mostly 587."));
        }
      }
      case FROM -> {
        if (!EmailAddress.isSendable(value)) {
          errors.add(fault(known, "mail", "Enter an e-mail address."));
        }
      }
      default -> {
        // any text will do
      }
    }
  }

  private void checkUrl(Known known, String value, List<FieldError> errors) {
    try {
      connections.checkAddress(before.integration().name(), value);
    } catch (IntegrationFailed e) {
      errors.add(
          new FieldError(known.setting().field(), "address", e.getMessage(), e.getMessage()));
    }
  }

  private static FieldError fault(Known known, String code, String message) {
    return FieldError.of(known.setting().field(), code, message);
  }
}
