package app.runninggrouplog.platform.page.change;

import app.runninggrouplog.platform.action.ActionDefinition;
import app.runninggrouplog.platform.audit.ChangeLog;
import app.runninggrouplog.platform.audit.ChangePage;
import app.runninggrouplog.platform.audit.LoggedChange;
import app.runninggrouplog.platform.audit.VisibleChanges;
import app.runninggrouplog.platform.auth.Caller;
import app.runninggrouplog.platform.integration.Integration;
import app.runninggrouplog.platform.model.Entry;
import app.runninggrouplog.platform.model.Model;
import app.runninggrouplog.platform.model.Scope;
import app.runninggrouplog.platform.page.record.ShownValues;
import app.runninggrouplog.platform.page.site.Site;
import app.runninggrouplog.platform.page.view.Choice;
import app.runninggrouplog.platform.record.Change.Kind;
import app.runninggrouplog.platform.record.Via;
import app.runninggrouplog.platform.transfer.CsvStyle;
import app.runninggrouplog.platform.user.AppUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes as people read them, for one reader. */
public final class ChangeLines {
  private static final int FEW = 5;

  private final Site site;
  private final Caller reader;
  private final ShownValues shown;
  private final ShownChanges values;
  private final Map<String, String> names = new HashMap<>();

  public ChangeLines(Site site, Caller reader) {
    this(site, reader, ShownChanges.onPages(site, new ShownValues(site, reader)));
  }

  private ChangeLines(Site site, Caller reader, ShownChanges values) {
    this.site = site;
    this.reader = reader;
    this.shown = values.shown();
    this.values = values;
  }

  static ChangeLines forSpreadsheets(Site site, Caller reader, CsvStyle style) {
    ShownValues shown = new ShownValues(site, reader);
    return new ChangeLines(site, reader, ShownChanges.forSpreadsheets(site, shown, style));
  }

  /** The latest changes of a record. */
  public List<ChangeLine> latest(Model model, String id) {
    return lines(visible().history(model, id, null, FEW));
  }

  VisibleChanges visible() {
    return new VisibleChanges(site.services().changes(), site.services().records(), reader);
  }

  List<ChangeLine> lines(ChangePage page) {
    return page.entries().stream().map(this::line).toList();
  }

  private ChangeLine line(LoggedChange change) {
    Optional<Model> model = site.services().records().models().find(change.model());
    Optional<Entry> entry = model.flatMap(m -> entry(m, change));
    return new ChangeLine(
        change.at(),
        change.kind(),
        who(change),
        via(change),
        model.map(Model::label).orElseGet(() -> otherwise(change)),
        entry
            .map(there -> shown.title(model.orElseThrow(), there))
            .orElseGet(() -> title(model, change)),
        entry
            .map(e -> "/models/" + change.model() + "/" + e.id())
            .orElseGet(() -> elsewhere(change)),
        change.changes() == null ? null : values.of(model, words(change), change.changes()));
  }

  private Optional<Entry> entry(Model model, LoggedChange change) {
    return change.recordId() != null && Scope.of(reader).mayRead(model)
        ? site.services().records().records(model, reader).find(change.recordId())
        : Optional.empty();
  }

  private static String words(LoggedChange change) {
    return switch (change.model()) {
      case ChangeLog.CONNECTION -> "connection";
      case ChangeLog.WEBHOOK -> "webhook";
      default -> "account";
    };
  }

  /** The service whose connection was changed, if the app still declares it. */
  private Optional<Integration> service(LoggedChange change) {
    return change.model().equals(ChangeLog.CONNECTION)
        ? site.services().connections().all().stream()
            .filter(integration -> integration.name().equals(change.recordId()))
            .findFirst()
        : Optional.empty();
  }

  /** The webhook that was changed, and where it is, if it is still there. */
  private Optional<Choice> webhook(LoggedChange change) {
    Stream<Choice> in =
        site.services().incoming().all().stream()
            .map(hook -> new Choice("/webhooks/incoming/" + hook.id(), hook.name()));
    Stream<Choice> out =
        site.services().outgoing().all().stream()
            .map(hook -> new Choice("/webhooks/outgoing/" + hook.id(), hook.name()));
    return Stream.concat(in, out)
        .filter(hook -> hook.value().endsWith("/" + change.recordId()))
        .findFirst();
  }

  /** Where something is that is no record; null if it isn't. */
  private String elsewhere(LoggedChange change) {
    return change.model().equals(ChangeLog.WEBHOOK)
        ? webhook(change).map(Choice::value).orElse(null)
        : service(change).map(service -> "/connections/" + service.name()).orElse(null);
  }

  /** What is no longer there is called as it was when it went. */
  private String title(Optional<Model> model, LoggedChange change) {
    if (change.model().equals(ChangeLog.CONNECTION)) {
      return service(change).map(Integration::label).orElse(change.recordId());
    }
    if (change.model().equals(ChangeLog.WEBHOOK)) {
      return webhook(change).map(Choice::text).orElseGet(() -> name(change));
    }
    if (change.model().equals(ChangeLog.ACCOUNT)) {
      String invited = name(change);
      return invited.isEmpty() ? who(change.recordId()) : invited;
    }
    if (change.changes() == null || model.isEmpty()) {
      return null;
    }
    return names.computeIfAbsent(change.recordId(), id -> lastTitle(model.get(), change));
  }

  private static String name(LoggedChange change) {
    JsonNode name = change.changes().path("name");
    return name.path("after").asText(name.path("before").asText());
  }

  private String lastTitle(Model model, LoggedChange change) {
    LoggedChange last =
        visible().last(model.name(), change.recordId(), Kind.DELETED).orElse(change);
    JsonNode display = last.changes().path(model.display());
    return display.path("before").asText(display.path("after").asText(null));
  }

  private String otherwise(LoggedChange change) {
    if (change.model().equals(ChangeLog.CONNECTION)) {
      return site.say("changes.connection");
    }
    if (change.model().equals(ChangeLog.WEBHOOK)) {
      return site.say("changes.webhook");
    }
    if (!change.model().equals(ChangeLog.ACCOUNT)) {
      return change.model();
    }
    // Administrators make no accounts: they invite those who do.
    boolean invitation =
        change.via().equals(Via.ACCOUNTS) && !change.kind().equals(Kind.UPDATED.value());
    return site.say(invitation ? "changes.invitation" : "changes.account");
  }

  private String who(LoggedChange change) {
    boolean anybody = change.via().equals(Via.FORM) || change.via().equals(Via.LINK);
    return change.userId() == null && anybody ? site.say("changes.anybody") : who(change.userId());
  }

  private String who(String userId) {
    return userId == null ? site.say("changes.app") : names.computeIfAbsent(userId, this::name);
  }

  private String name(String userId) {
    return site.services()
        .users()
        .find(userId)
        .map(AppUser::name)
        .orElse(site.say("source.somebody"));
  }

  private String via(LoggedChange change) {
    String via = change.via();
    Optional<String> action = Via.actionIn(via);
    if (action.isPresent()) {
      String label =
          site.services()
              .actions()
              .definition(action.get())
              .map(ActionDefinition::label)
              .orElse(action.get());
      return site.say("via.action", label);
    }
    String key = change.isIndirect() ? "via.entailed" : "via." + via;
    return site.messages().has(key) ? site.say(key) : via;
  }
}
