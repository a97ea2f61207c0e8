package app.gardenclubtoolrental.platform.record;

import app.gardenclubtoolrental.platform.file.FileStore;
import app.gardenclubtoolrental.platform.file.StoredFile;
import app.gardenclubtoolrental.platform.model.Entry;
import app.gardenclubtoolrental.platform.model.Field;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/** Puts uploads into the file fields of records. */
public record Uploads(FileStore files) {
  private static final String UNKNOWN_TYPE = "application/octet-stream";

  /** Types that a browser shows without running anything in them. */
  private static final Set<String> SAFE_TYPES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "text/plain");

  /** Takes an upload in place of the file that the field held. */
  public Entry attach(Records records, String id, Field field, UploadedFile upload) {
    records.requireWritable(id); // before a byte of the content is kept
    StoredFile file = received(upload);
    boolean kept = false;
    try {
      Entry entry = records.attach(id, field, file);
      kept = true;
      return entry;
    } finally {
      if (!kept) {
        files.discard(file.id());
      }
    }
  }

  private StoredFile received(UploadedFile upload) {
    String type = upload.contentType();
    String stored = type != null && SAFE_TYPES.contains(type) ? type : UNKNOWN_TYPE;
    try (InputStream content = upload.content()) {
      return files.receive(content, upload.filename(), stored);
    } catch (IOException e) {
      throw new UncheckedIOException("The upload could not be read.", e);
    }
  }
}
