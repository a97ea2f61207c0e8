package app.musicschoolmanager.platform.integration;

import app.musicschoolmanager.platform.integration.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be set about an integration, in the environment or on the page of connections. */
public enum ConnectionSetting {
  /** Where paths start, if its owner has an address of their own there. */
  URL,
  HOST,
  PORT,
  FROM,
  USER,
  PASSWORD,
  /** What is sent as it is to prove who the app is. */
  TOKEN,
  CLIENT_ID,
  CLIENT_SECRET,
  /** Where somebody signs in at a provider that the app does not know. */
  AUTHORIZE_URL,
  /** Where a sign-in there becomes a token. */
  TOKEN_URL,
  /** What a new token is had for; no one types it. */
  REFRESH_TOKEN;

  private static final int LONGEST = 4_000;

  /** Whether it is never shown once it is stored. */
  public boolean isSecret() {
    return switch (this) {
      case PASSWORD, TOKEN, CLIENT_SECRET, REFRESH_TOKEN -> true;
      default -> false;
    };
  }

  /** Whether it says where secrets are sent. */
  public boolean isAddress() {
    return switch (this) {
      case URL, HOST, PORT, AUTHORIZE_URL, TOKEN_URL -> true;
      default -> false;
    };
  }

  /** Whether a value can be sent as this: whatever goes into a header holds what headers do. */
  public boolean takes(String value) {
    boolean clean =
        this == TOKEN
            ? value.matches("[\\x21-\\x7e]+")
            : value.chars().noneMatch(Character::isISOControl);
    return clean && value.length() <= LONGEST;
  }

  /** As forms and the API spell it: {@code clientSecret}. */
  public String field() {
    StringBuilder field = new StringBuilder();
    for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
      field.append(
          field.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return field.toString();
  }

  /** The setting with this name in forms. */
  public static Optional<ConnectionSetting> ofField(String field) {
    return Stream.of(values()).filter(setting -> setting.field().equals(field)).findFirst();
  }

  /** What whoever connects an integration is asked for, in this order. */
  public static List<ConnectionSetting> asked(Integration integration) {
    List<ConnectionSetting> asked = new ArrayList<>();
    boolean open = integration.connectionType() == ConnectionType.NONE;
    if (open || integration.requiredSettings().contains(integration.setting(URL.name()))) {
      asked.add(URL);
    }
    asked.addAll(
        switch (integration.connectionType()) {
          case API_KEY, BEARER -> List.of(TOKEN);
          case BASIC -> List.of(USER, PASSWORD);
          case SMTP -> List.of(HOST, PORT, USER, PASSWORD, FROM);
          case OAUTH -> signIn(integration);
          case NONE -> List.<ConnectionSetting>of();
        });
    return asked;
  }

  private static List<ConnectionSetting> signIn(Integration integration) {
    List<ConnectionSetting> asked = new ArrayList<>();
    if (Profile.of(integration).authorizeUrl() == null) {
      asked.addAll(List.of(AUTHORIZE_URL, TOKEN_URL));
    }
    asked.addAll(List.of(CLIENT_ID, CLIENT_SECRET, TOKEN));
    return asked;
  }
}
