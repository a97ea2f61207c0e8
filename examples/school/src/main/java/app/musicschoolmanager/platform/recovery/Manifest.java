package app.musicschoolmanager.platform.recovery;

import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an archive holds, so that whoever puts it back can tell whether it is all there, unaltered,
 * and fits.
 *
 * @param format how the archive is laid out
 * @param app the name of the app
 * @param madeAt the moment whose data it is, or a little later
 * @param key tells the {@code DATA_KEY} that seals the secrets in it from others
 * @param scripts the migration scripts that its tables come from
 * @param parts everything else in the archive, by name
 */
record Manifest(
    int format,
    String app,
    Instant madeAt,
    String key,
    List<String> scripts,
    Map<String, Part> parts) {

  static final int FORMAT = 1;

  /** The names of entries: of the manifest itself, of its seal, and of the database. */
  static final String NAME = "manifest.json";

  static final String SEAL = "manifest.mac";
  static final String DATABASE = "app.db";
  static final String FILES = "files/";

  /** The size and SHA-256 of an entry. */
  record Part(long size, String sha256) {}

  /** The bytes of all parts together. */
  long size() {
    return parts.values().stream().mapToLong(Part::size).sum();
  }

  /** Whether each part has a name that a back-up gives: none leads out of the data folder. */
  boolean isWellNamed() {
    return parts.containsKey(DATABASE) && parts.keySet().stream().allMatch(Manifest::isPart);
  }

  private static boolean isPart(String name) {
    return name.equals(DATABASE)
        || (name.startsWith(FILES) && Ids.isId(name.substring(FILES.length())));
  }

  byte[] json() {
    try {
      return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A manifest is always JSON.", e);
    }
  }

  static Manifest of(byte[] json) throws IOException {
    return Json.MAPPER.readValue(json, Manifest.class);
  }
}
