package app.musicschoolmanager.platform.integration.profile;

import app.musicschoolmanager.platform.web.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The services that requests usually name; they stand in {@code platform/profiles.json}. */
final class Profiles {
  private static final Map<String, Profile> ALL = read();

  private Profiles() {}

  private static Map<String, Profile> read() {
    try (InputStream in = Profiles.class.getResourceAsStream("/platform/profiles.json")) {
      return Stream.of(Json.MAPPER.readValue(in, Profile[].class))
          .collect(Collectors.toMap(Profile::provider, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException("platform/profiles.json cannot be read.", e);
    }
  }

  /** All of them. */
  static List<Profile> all() {
    return List.copyOf(ALL.values());
  }

  /** What is known of a provider, however its name is written: {@code Google Sheets API}. */
  static Profile of(String provider) {
    String[] words =
        provider == null ? new String[0] : provider.toLowerCase(Locale.ROOT).split("[^a-z0-9]+");
    return Stream.iterate(words.length, count -> count > 0, count -> count - 1)
        .map(count -> String.join("", Arrays.asList(words).subList(0, count)))
        .map(ALL::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(Profile.NONE);
  }
}
