package app.musicschoolmanager.platform.record.api;

import app.musicschoolmanager.platform.file.StoredFile;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.record.RecordJson;
import app.musicschoolmanager.platform.record.RecordStore;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.record.upload.Uploads;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.BadRequest;
import app.musicschoolmanager.platform.web.NotFound;
import app.musicschoolmanager.platform.web.Routes;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.util.List;

/** Uploads to and downloads from the file fields of records, for whoever reaches the record. */
final class FileRoutes {
  private static final String PATH = "/api/models/{model}/{id}/files/{field}";
  private static final String PART = "file";

  private final RecordStore store;
  private final Uploads uploads;

  FileRoutes(RecordStore store) {
    this.store = store;
    this.uploads = new Uploads(store);
  }

  void register(Routes routes) {
    routes.upload(PATH, Access.SIGNED_IN, this::upload).get(PATH, Access.SIGNED_IN, this::download);
  }

  private void upload(Context ctx) {
    Records records = RecordRoutes.records(store, ctx);
    Field field = field(records, ctx);
    records.requireWritable(ctx.pathParam("id")); // before a byte of the content is read
    UploadedFile upload = only(ctx.uploadedFiles(PART));
    Entry entry = uploads.attach(records, ctx.pathParam("id"), field, upload);
    ctx.status(201).json(RecordJson.of(records.model(), entry));
  }

  private static UploadedFile only(List<UploadedFile> files) {
    if (files.size() != 1) {
      throw new BadRequest("Send one file, as the part \"" + PART + "\" of the form.");
    }
    return files.getFirst();
  }

  private void download(Context ctx) {
    Records records = RecordRoutes.records(store, ctx);
    String fileId = records.get(ctx.pathParam("id")).values().text(field(records, ctx).name());
    if (fileId == null) {
      throw new NotFound();
    }
    StoredFile file = store.files().find(fileId).orElseThrow(NotFound::new);
    new Download(store.files(), file).answer(ctx);
  }

  private static Field field(Records records, Context ctx) {
    return records
        .model()
        .field(ctx.pathParam("field"))
        .filter(field -> field.type() == FieldType.FILE)
        .orElseThrow(NotFound::new);
  }
}
