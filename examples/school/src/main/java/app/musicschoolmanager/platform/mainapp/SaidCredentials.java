package app.musicschoolmanager.platform.mainapp;

import app.musicschoolmanager.platform.connection.GivenSettings.Given;
import app.musicschoolmanager.platform.integration.ConnectionSetting;
import app.musicschoolmanager.platform.integration.Integration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the main app gives for services: of those that the app declares, what they take to be
 * connected but for addresses. Where calls go is said by the app and its surroundings alone.
 *
 * @param values by the names that settings have in the environment
 * @param validUntil until when nothing needs to be asked for again, as far as the main app knows
 */
record SaidCredentials(Map<String, Value> values, Optional<Instant> validUntil) {
  static final SaidCredentials NONE = new SaidCredentials(Map.of(), Optional.empty());

  /**
   * One of them.
   *
   * @param expiresAt from when on it is used no more; null if it just holds
   */
  record Value(Given given, Instant expiresAt) {}

  SaidCredentials {
    values = Map.copyOf(values);
  }

  /**
   * Reads an answer.
   *
   * @throws Unusable if something in it is not as it should be
   */
  static SaidCredentials of(Said said, List<Integration> declared) {
    Map<String, Value> values = new HashMap<>();
    Said all =
        said.object("integrations").orElseThrow(() -> said.wrong("integrations", "is missing"));
    for (Integration integration : declared) {
      Optional<Said> one = all.object(integration.name());
      Instant end = one.flatMap(it -> it.moment("expiresAt")).orElse(null);
      one.flatMap(it -> it.object("settings"))
          .ifPresent(settings -> read(settings, integration, end, values));
    }
    return new SaidCredentials(values, said.moment("validUntil"));
  }

  private static void read(
      Said settings, Integration integration, Instant end, Map<String, Value> into) {
    for (ConnectionSetting setting : ConnectionSetting.asked(integration)) {
      if (!setting.isAddress()) {
        Optional<String> value = settings.text(setting.field());
        if (value.filter(it -> !setting.takes(it)).isPresent()) {
          throw settings.wrong(setting.field(), "holds characters that cannot be sent");
        }
        value.ifPresent(it ->
            into.put(
                integration.setting(setting.name()), new Value(new Given(integration, it), end)));
      }
    }
  }

  /** A setting that has not expired. */
  Optional<Given> value(String name, Instant now) {
    return Optional.ofNullable(values.get(name))
        .filter(value -> value.expiresAt() == null || now.isBefore(value.expiresAt()))
        .map(Value::given);
  }

  /** When the first of it ends that has not ended yet. */
  Optional<Instant> firstEnd(Instant now) {
    Stream<Instant> ends =
        values.values().stream().map(Value::expiresAt).filter(end -> end != null);
    return Stream.concat(ends, validUntil.stream()).filter(now::isBefore).sorted().findFirst();
  }
}
