package app.musicschoolmanager.platform.record.upload;

import app.musicschoolmanager.platform.file.FileStore;
import app.musicschoolmanager.platform.file.RefusedFile;
import app.musicschoolmanager.platform.file.StoredFile;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.record.RecordStore;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.web.Invalid;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Puts uploads into the file fields of records. */
public record Uploads(RecordStore store) {

  /** Takes an upload in place of the file that the field held. */
  public Entry attach(Records records, String id, Field field, UploadedFile upload) {
    records.requireWritable(id); // before a byte of the content is kept
    Received received = new Received(files(), new LinkedHashMap<>(), new ArrayList<>());
    received.take(field, upload);
    if (!received.errors().isEmpty()) {
      throw new Invalid(received.errors());
    }
    return save(records, received, () -> records.get(id));
  }

  /** Streams the files of a form to disk, those of these fields. They still have to be saved. */
  public Received receive(Context ctx, List<Field> fields) {
    Received received = new Received(files(), new LinkedHashMap<>(), new ArrayList<>());
    if (ctx.isMultipartFormData()) {
      for (Field field : fields) {
        UploadedFile upload =
            field.type() == FieldType.FILE ? ctx.uploadedFile(field.name()) : null;
        if (upload != null && !upload.filename().isEmpty()) {
          received.take(field, upload);
        }
      }
    }
    return received;
  }

  /**
   * Saves a record and the files that came with it, all or nothing.
   *
   * @param record writes the record, or says which one it is
   */
  public Entry save(Records records, Received received, Supplier<Entry> record) {
    boolean saved = false;
    try {
      Entry entry = store.database().write(sql -> written(records, received, record));
      saved = true;
      return entry;
    } finally {
      if (!saved) {
        received.discard();
      }
    }
  }

  private static Entry written(Records records, Received received, Supplier<Entry> record) {
    Entry entry = record.get();
    for (Map.Entry<Field, StoredFile> file : received.byField().entrySet()) {
      entry = records.attach(entry.id(), file.getKey(), file.getValue());
    }
    return entry;
  }

  private FileStore files() {
    return store.files();
  }

  /** Files that lie on disk but belong to no record yet, and what is wrong with others. */
  public record Received(FileStore files, Map<Field, StoredFile> byField, List<FieldError> errors) {

    private void take(Field field, UploadedFile upload) {
      try (InputStream content = upload.content()) {
        StoredFile file = files.receive(content, upload.filename());
        byField.put(field, file);
        if (field.isPicture() && !file.isPicture()) {
          byField.remove(field);
          files.discard(file.id());
          String message = field.label() + ": " + upload.filename() + " is no picture.";
          errors.add(new FieldError(field.name(), "picture", message, upload.filename()));
        }
      } catch (RefusedFile e) {
        String message = field.label() + ": " + upload.filename() + " " + e.getMessage() + ".";
        errors.add(new FieldError(field.name(), e.code(), message, upload.filename()));
      } catch (IOException e) {
        discard();
        throw new UncheckedIOException("The upload could not be read.", e);
      } catch (RuntimeException e) {
        discard();
        throw e;
      }
    }

    /** Lets go of files that are not going to be saved. */
    public void discard() {
      byField.values().forEach(file -> files.discard(file.id()));
      byField.clear();
    }
  }
}
