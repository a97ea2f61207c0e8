package dev.offshoot.render.project;

import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ConnectionType;
import dev.offshoot.spec.IntegrationSpec;
import dev.offshoot.spec.name.SettingName;
import java.util.ArrayList;
import java.util.List;

/**
 * A setting that the app reads from its environment.
 *
 * @param value what it is without being set, or empty
 * @param meaning a sentence in the owner's language, as it was written
 */
record Setting(String name, String value, boolean required, String meaning) {

  /** All settings of an app: those that every app has first. */
  static List<Setting> of(AgentSpec spec, Wording wording) {
    List<Setting> all = new ArrayList<>();
    all.add(new Setting("PORT", "8080", false, wording.say("setting.PORT")));
    all.add(new Setting("HOST", "127.0.0.1", false, wording.say("setting.HOST")));
    all.add(new Setting("DATA_DIR", "data", false, wording.say("setting.DATA_DIR")));
    all.add(required("SESSION_KEY", wording.say("setting.SESSION_KEY"), wording));
    all.add(required("DATA_KEY", wording.say("setting.DATA_KEY"), wording));
    all.add(new Setting("CRON_SECRET", "", false, wording.say("setting.CRON_SECRET")));
    all.add(new Setting("APP_URL", "", false, wording.say("setting.APP_URL")));
    all.add(new Setting("TRUSTED_PROXIES", "0", false, wording.say("setting.TRUSTED_PROXIES")));
    all.add(timeZone(spec.timeZone(), wording));
    all.add(new Setting("REGISTRATION", "open", false, wording.say("setting.REGISTRATION")));
    all.add(
        new Setting("SESSION_IDLE_HOURS", "24", false, wording.say("setting.SESSION_IDLE_HOURS")));
    all.add(new Setting("NEW_ADMIN", "", false, wording.say("setting.NEW_ADMIN")));
    all.add(new Setting("AUDIT_DAYS", "365", false, wording.say("setting.AUDIT_DAYS")));
    all.add(new Setting("RUN_DAYS", "365", false, wording.say("setting.RUN_DAYS")));
    all.add(new Setting("METRICS_TOKEN", "", false, wording.say("setting.METRICS_TOKEN")));
    all.add(new Setting("LOG_FORMAT", "text", false, wording.say("setting.LOG_FORMAT")));
    all.add(new Setting("APP_COMMIT", "", false, wording.say("setting.APP_COMMIT")));
    for (String name : List.of("MAIN_APP_URL", "DOCUMENT_ID", "AGENT_TOKEN")) {
      all.add(new Setting(name, "", false, wording.say("setting." + name)));
    }
    spec.integrations().forEach(it -> all.addAll(of(it, wording)));
    return all;
  }

  private static Setting timeZone(String zone, Wording wording) {
    String otherwise = wording.say(zone == null ? "zone.server" : "zone.own", zone);
    return new Setting(
        "TIME_ZONE", zone == null ? "" : zone, false, wording.say("setting.TIME_ZONE", otherwise));
  }

  private static Setting required(String name, String meaning, Wording wording) {
    return new Setting(name, "", true, wording.say("setting.required", meaning));
  }

  private static List<Setting> of(IntegrationSpec integration, Wording wording) {
    String prefix = SettingName.prefix(integration.name()) + "_";
    return suffixes(integration).stream()
        .map(suffix ->
            new Setting(
                prefix + suffix,
                "",
                false,
                suffix.equals("TOKEN")
                    ? withScopes(integration, wording)
                    : wording.say(key(integration, suffix), integration.label())))
        .toList();
  }

  private static String key(IntegrationSpec integration, String suffix) {
    boolean known = suffix.equals("HOST") || suffix.equals("PORT");
    return "setting." + suffix + (known ? "_OF" : "");
  }

  private static String withScopes(IntegrationSpec integration, Wording wording) {
    String token = wording.say("setting.TOKEN", integration.label());
    return integration.requiredScopes().isEmpty()
        ? token
        : wording.say("setting.scopes", token, String.join(", ", integration.requiredScopes()));
  }

  private static List<String> suffixes(IntegrationSpec integration) {
    if (integration.connectionType() == ConnectionType.SMTP) {
      return List.of("HOST", "PORT", "USER", "PASSWORD", "FROM");
    }
    List<String> suffixes = new ArrayList<>(List.of("URL"));
    switch (integration.connectionType()) {
      case OAUTH ->
          suffixes.addAll(
              List.of("TOKEN", "CLIENT_ID", "CLIENT_SECRET", "AUTHORIZE_URL", "TOKEN_URL"));
      case API_KEY, BEARER -> suffixes.add("TOKEN");
      case BASIC -> suffixes.addAll(List.of("USER", "PASSWORD"));
      default -> {}
    }
    return suffixes;
  }
}
