package app.shopinventory.platform.file;

import app.shopinventory.platform.db.Row;

/**
 * What is known of an uploaded file.
 *
 * @param name as its uploader called it; only ever shown, never a path
 */
public record StoredFile(String id, String name, String contentType, long size, String sha256) {

  static StoredFile of(Row row) {
    return new StoredFile(
        row.text("id"),
        row.text("name"),
        row.text("content_type"),
        row.integer("size_bytes"),
        row.text("sha256"));
  }
}
