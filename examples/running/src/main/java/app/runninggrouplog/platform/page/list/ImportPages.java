package app.runninggrouplog.platform.page.list;

import app.runninggrouplog.platform.model.Field;
import app.runninggrouplog.platform.page.list.PendingFiles.Pending;
import app.runninggrouplog.platform.page.list.view.ImportCheck;
import app.runninggrouplog.platform.page.list.view.ImportCheck.Fault;
import app.runninggrouplog.platform.page.list.view.ImportCheck.Head;
import app.runninggrouplog.platform.page.list.view.ListTable.Option;
import app.runninggrouplog.platform.page.site.Notices;
import app.runninggrouplog.platform.page.site.Site;
import app.runninggrouplog.platform.page.text.Formats;
import app.runninggrouplog.platform.page.text.Shortened;
import app.runninggrouplog.platform.page.view.Notice;
import app.runninggrouplog.platform.record.Records;
import app.runninggrouplog.platform.transfer.ColumnMap;
import app.runninggrouplog.platform.transfer.CsvFile;
import app.runninggrouplog.platform.transfer.CsvProblem;
import app.runninggrouplog.platform.transfer.Import;
import app.runninggrouplog.platform.transfer.Import.Report;
import app.runninggrouplog.platform.transfer.Notation;
import app.runninggrouplog.platform.web.Access;
import app.runninggrouplog.platform.web.Routes;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * {@code /models/{model}/import}: a file is sent, then looked at with all that is wrong with it,
 * and imported only when somebody says so.
 */
final class ImportPages {
  private static final String PATH = "/models/{model}/import";
  private static final int EXAMPLES = 3;
  private static final int LONGEST_EXAMPLE = 60;
  private static final int SHOWN_FAULTS = 100;

  private final Site site;
  private final PendingFiles files;

  ImportPages(Site site) {
    this.site = site;
    this.files =
        new PendingFiles(
            site.services().config().dataDir().resolve("imports"),
            site.services().database().clock());
  }

  void register(Routes routes) {
    routes
        .get(PATH, Access.SIGNED_IN, this::open)
        .upload(PATH, Access.SIGNED_IN, this::receive)
        .post(PATH + "/rows", Access.SIGNED_IN, this::decide);
  }

  /** The records, for whoever may add to them. */
  private Records records(Context ctx) {
    Records records = site.records(ctx);
    records.requireReader();
    records.requireKeeper();
    return records;
  }

  private void open(Context ctx) {
    Records records = records(ctx);
    String id = ctx.queryParam("file");
    if (id == null) {
      ask(ctx, records, null);
    } else {
      found(ctx, records, id).ifPresentOrElse(it -> check(ctx, records, it), () -> gone(ctx));
    }
  }

  private Optional<Pending> found(Context ctx, Records records, String id) {
    return files.find(id, records.scope().caller().userId(), records.model().name());
  }

  private void gone(Context ctx) {
    Notice notice = new Notice(false, site.say("import.gone"));
    site.notices().redirect(ctx, "/models/" + ctx.pathParam("model") + "/import", notice);
  }

  private void ask(Context ctx, Records records, String fault) {
    Map<String, Object> content = new HashMap<>();
    content.put("path", "/models/" + records.model().name());
    content.put("label", records.model().labelPlural());
    content.put("rows", (long) CsvFile.MOST_ROWS);
    content.put("fault", fault);
    site.show(ctx, "import", title(records), content);
  }

  private String title(Records records) {
    return site.say("import.title", records.model().labelPlural());
  }

  private void receive(Context ctx) {
    Records records = records(ctx);
    UploadedFile upload = ctx.uploadedFile("file");
    if (upload == null || upload.filename().isEmpty() || upload.size() == 0) {
      refuse(ctx, records, 422, site.say("import.none"));
      return;
    }
    try (InputStream content = upload.content()) {
      CsvFile.requireSize(upload.size());
      Pending pending =
          files.keep(
              records.scope().caller().userId(),
              records.model().name(),
              upload.filename(),
              content);
      read(pending); // what cannot be read at all is said here and now
      Notices.to(ctx, "/models/" + records.model().name() + "/import?file=" + pending.id());
    } catch (CsvProblem e) {
      refuse(ctx, records, e.status(), said(e));
    } catch (IOException e) {
      throw new UncheckedIOException("The upload could not be read.", e);
    }
  }

  private void refuse(Context ctx, Records records, int status, String fault) {
    ctx.status(status);
    ask(ctx, records, fault);
  }

  private String said(CsvProblem problem) {
    String limit =
        problem.reason() == CsvProblem.Reason.LARGE
            ? site.formats().size(problem.number())
            : site.formats().number(problem.number());
    return site.say("import." + problem.reason().name().toLowerCase(Locale.ROOT), limit);
  }

  private CsvFile read(Pending pending) {
    try (InputStream content = files.open(pending)) {
      return CsvFile.read(content);
    } catch (IOException e) {
      throw new UncheckedIOException("The file to import cannot be read.", e);
    } catch (CsvProblem e) {
      files.remove(pending);
      throw e;
    }
  }

  private void check(Context ctx, Records records, Pending pending) {
    CsvFile file = read(pending);
    ColumnMap columns = ColumnMap.guessed(records.model(), file.header(), locale());
    Notation notation = Notation.guessed(file, columns, locale());
    show(ctx, records, new Plan(pending, file, columns, notation), null);
  }

  /** What somebody wants to do with a file. */
  private record Plan(Pending pending, CsvFile file, ColumnMap columns, Notation notation) {}

  private void decide(Context ctx) {
    Records records = records(ctx);
    found(ctx, records, ctx.formParam("file"))
        .ifPresentOrElse(it -> decide(ctx, records, it), () -> gone(ctx));
  }

  private void decide(Context ctx, Records records, Pending pending) {
    CsvFile file = read(pending);
    List<String> names =
        IntStream.range(0, file.header().size())
            .mapToObj(i -> ctx.formParam("column." + i))
            .map(name -> name == null ? "" : name)
            .toList();
    ColumnMap columns = ColumnMap.chosen(records.model(), names, ctx.formParam("by"), locale());
    Plan plan = new Plan(pending, file, columns, notation(ctx));
    Report report =
        ctx.formParam("_confirm") == null || columns.isEmpty()
            ? null
            : done(records, plan, ctx.formParam("_state"));
    if (report != null && report.isInOrder() && !isOther(report, ctx.formParam("_state"))) {
      files.remove(pending);
      String text = site.say("import.done", counts(report));
      site.notices().redirect(ctx, "/models/" + records.model().name(), text);
    } else {
      show(ctx, records, plan, report);
    }
  }

  private Report done(Records records, Plan plan, String state) {
    return state == null
        ? importing(records).done(plan.file(), plan.columns(), plan.notation())
        : importing(records).done(plan.file(), plan.columns(), plan.notation(), state);
  }

  /** Whether something else would come of it than was shown. */
  private static boolean isOther(Report report, String state) {
    return state != null && !state.equals(report.counts().state());
  }

  private String counts(Report report) {
    Formats formats = site.formats();
    return site.say(
        "import.counts",
        formats.number(report.counts().created()),
        formats.number(report.counts().changed()),
        formats.number(report.counts().unchanged()));
  }

  private Locale locale() {
    return site.messages().locale();
  }

  private static Notation notation(Context ctx) {
    Notation.Days days =
        switch (String.valueOf(ctx.formParam("days"))) {
          case "DAY_FIRST" -> Notation.Days.DAY_FIRST;
          case "MONTH_FIRST" -> Notation.Days.MONTH_FIRST;
          default -> Notation.Days.UNKNOWN;
        };
    return new Notation(",".equals(ctx.formParam("point")) ? ',' : '.', days);
  }

  private Import importing(Records records) {
    return new Import(site.services().records(), records, site.formats(), site.services().naming());
  }

  private void show(Context ctx, Records records, Plan plan, Report known) {
    boolean unmapped = plan.columns().isEmpty();
    Report report = known;
    if (report == null) {
      report =
          unmapped
              ? new Report(plan.file().rows().size(), Import.Counts.NONE, 0, List.of(), 0)
              : importing(records).tried(plan.file(), plan.columns(), plan.notation());
    }
    boolean moved = known != null && known.isInOrder();
    ctx.status(known == null ? 200 : moved ? 409 : 422);
    ImportCheck check =
        new ImportCheck(
            "/models/" + records.model().name(),
            plan.pending().id(),
            plan.pending().name(),
            report.rows(),
            report.faulty(),
            heads(plan),
            options(ColumnMap.possible(records.model(), locale())),
            new ImportCheck.Match(
                plan.columns().key().map(Field::name).orElse(""),
                options(ColumnMap.keys(records.model(), locale())),
                counts(report),
                report.counts().isNothing(),
                report.counts().state(),
                moved),
            String.valueOf(plan.notation().point()),
            plan.notation().days().name(),
            faults(records, report),
            Math.max(0, report.faults().size() - SHOWN_FAULTS) + report.moreFaults(),
            unmapped ? site.say("import.unmapped") : null);
    site.show(ctx, "importCheck", site.say("import.check"), Map.of("check", check));
  }

  private static List<Option> options(List<Field> fields) {
    return fields.stream().map(field -> new Option(field.name(), field.label())).toList();
  }

  private static List<Head> heads(Plan plan) {
    List<Head> heads = new ArrayList<>();
    for (int i = 0; i < plan.file().header().size(); i++) {
      int index = i;
      List<String> examples =
          plan.file().rows().stream()
              .limit(EXAMPLES)
              .map(row -> Shortened.to(LONGEST_EXAMPLE, row.cell(index)))
              .toList();
      String field = plan.columns().fields().get(i).map(Field::name).orElse("");
      heads.add(
          new Head(i, Shortened.to(LONGEST_EXAMPLE, plan.file().header().get(i)), examples, field));
    }
    return heads;
  }

  private List<Fault> faults(Records records, Report report) {
    return report.faults().stream()
        .limit(SHOWN_FAULTS)
        .map(fault -> {
          String text =
              ColumnMap.possible(records.model(), locale()).stream()
                  .filter(field -> field.name().equals(fault.error().field()))
                  .findFirst()
                  .map(field -> site.faults(List.of(fault.error())).of(field))
                  .orElse(fault.error().message());
          return new Fault(fault.row(), text);
        })
        .toList();
  }
}
