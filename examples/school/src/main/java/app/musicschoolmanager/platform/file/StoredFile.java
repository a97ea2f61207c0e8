package app.musicschoolmanager.platform.file;

import app.musicschoolmanager.platform.db.Row;
import java.util.Set;

/**
 * What is known of an uploaded file.
 *
 * @param name as its uploader called it; only ever shown, never a path
 */
public record StoredFile(String id, String name, String contentType, long size, String sha256) {
  private static final Set<String> PICTURES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

  /** Whether it is a picture in which browsers run nothing. */
  public boolean isPicture() {
    return PICTURES.contains(contentType);
  }

  static StoredFile of(Row row) {
    return new StoredFile(
        row.text("id"),
        row.text("name"),
        row.text("content_type"),
        row.integer("size_bytes"),
        row.text("sha256"));
  }
}
