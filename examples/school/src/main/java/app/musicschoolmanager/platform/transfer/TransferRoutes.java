package app.musicschoolmanager.platform.transfer;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.page.text.Formats;
import app.musicschoolmanager.platform.record.RecordStore;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.record.Via;
import app.musicschoolmanager.platform.record.right.NamingRights;
import app.musicschoolmanager.platform.transfer.Import.Report;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.BadRequest;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.NotFound;
import app.musicschoolmanager.platform.web.Routes;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** {@code /api/models/{model}/export} and {@code /import}: records as CSV for programs. */
public final class TransferRoutes {
  private static final String MODEL = "/api/models/{model}";
  private static final String DRY_RUN = "dryRun";
  private static final String BY = "by";

  private final RecordStore store;
  private final Formats formats;
  private final NamingRights naming;

  /** Reads files in the language and the zone of the formats, where they need one. */
  public TransferRoutes(RecordStore store, Formats formats, NamingRights naming) {
    this.store = store.via(Via.API);
    this.formats = formats;
    this.naming = naming;
  }

  public void register(Routes routes) {
    routes
        .get(MODEL + "/export", Access.SIGNED_IN, this::export)
        .upload(MODEL + "/import", Access.SIGNED_IN, this::importing);
  }

  private void export(Context ctx) {
    new Download(store, records(ctx), CsvStyle.forPrograms()).answer(ctx);
  }

  private void importing(Context ctx) {
    Records records = records(ctx);
    records.requireReader();
    records.requireKeeper(); // before the file is looked at
    boolean trial = dryRun(ctx);
    CsvFile file = file(ctx);
    ColumnMap columns = columns(ctx, records.model(), file);
    if (columns.isEmpty()) {
      throw new CsvProblem(CsvProblem.Reason.UNKNOWN, 0);
    }
    Notation notation = Notation.guessed(file, columns, formats.locale());
    Import importing = new Import(store, records, formats, naming);
    Report report =
        trial ? importing.tried(file, columns, notation) : importing.done(file, columns, notation);
    if (!trial && !report.isInOrder()) {
      throw new Invalid(report.faults().stream().map(TransferRoutes::named).toList());
    }
    ctx.status(trial ? 200 : 201).json(json(file, columns, report, trial));
  }

  /** Rows mean records by their id or a unique field, as far as the file has one. */
  private ColumnMap columns(Context ctx, Model model, CsvFile file) {
    ColumnMap guessed = ColumnMap.guessed(model, file.header(), formats.locale());
    String by = ctx.queryParam(BY);
    if (by == null) {
      return guessed;
    }
    List<String> names =
        guessed.fields().stream().map(field -> field.map(Field::name).orElse("")).toList();
    ColumnMap chosen = ColumnMap.chosen(model, names, by, formats.locale());
    if (chosen.key().isEmpty() && !by.equals("none")) {
      throw new BadRequest(BY + " must be none, id or a unique field that the file has.");
    }
    return chosen;
  }

  private static boolean dryRun(Context ctx) {
    String text = ctx.queryParam(DRY_RUN);
    if (text != null && !Set.of("true", "false").contains(text)) {
      throw new BadRequest(DRY_RUN + " must be true or false.");
    }
    return "true".equals(text);
  }

  private static CsvFile file(Context ctx) {
    List<UploadedFile> files = ctx.uploadedFiles("file");
    if (files.size() != 1) {
      throw new BadRequest("Send one file, as the part \"file\" of the form.");
    }
    try (InputStream content = files.getFirst().content()) {
      return CsvFile.read(content);
    } catch (IOException e) {
      throw new UncheckedIOException("The upload could not be read.", e);
    }
  }

  private static FieldError named(Import.Fault fault) {
    FieldError error = fault.error();
    String place = "rows[" + fault.row() + "]." + error.field();
    return new FieldError(place, error.code(), error.message(), error.limit());
  }

  private static ObjectNode json(CsvFile file, ColumnMap columns, Report report, boolean trial) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("rows", report.rows()).put("faulty", report.faulty());
    Import.Counts counts = report.counts();
    json.put("new", counts.created()).put("changed", counts.changed());
    json.put("unchanged", counts.unchanged());
    json.put("created", trial ? 0 : counts.created()).put("updated", trial ? 0 : counts.changed());
    ArrayNode heads = json.putArray("columns");
    for (int i = 0; i < file.header().size(); i++) {
      String field = columns.fields().get(i).map(Field::name).orElse(null);
      heads.addObject().put("header", file.header().get(i)).put("field", field);
    }
    ArrayNode faults = json.putArray("faults");
    report
        .faults()
        .forEach(fault ->
            faults
                .addObject()
                .put("row", fault.row())
                .put("field", fault.error().field())
                .put("code", fault.error().code())
                .put("message", fault.error().message()));
    json.put("moreFaults", report.moreFaults());
    return json;
  }

  private Records records(Context ctx) {
    return store
        .models()
        .find(ctx.pathParam("model"))
        .map(model -> store.records(model, Callers.of(ctx)))
        .orElseThrow(NotFound::new);
  }
}
