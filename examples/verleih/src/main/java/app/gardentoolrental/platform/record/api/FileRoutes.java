package app.gardentoolrental.platform.record.api;

import app.gardentoolrental.platform.file.StoredFile;
import app.gardentoolrental.platform.model.Entry;
import app.gardentoolrental.platform.model.Field;
import app.gardentoolrental.platform.model.FieldType;
import app.gardentoolrental.platform.record.RecordJson;
import app.gardentoolrental.platform.record.RecordStore;
import app.gardentoolrental.platform.record.Records;
import app.gardentoolrental.platform.record.upload.Uploads;
import app.gardentoolrental.platform.web.Access;
import app.gardentoolrental.platform.web.BadRequest;
import app.gardentoolrental.platform.web.NotFound;
import app.gardentoolrental.platform.web.Routes;
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
