package app.gardentoollending.platform.page.change;

import app.gardentoollending.platform.action.ActionDefinition;
import app.gardentoollending.platform.audit.ChangeLog;
import app.gardentoollending.platform.audit.ChangePage;
import app.gardentoollending.platform.audit.LoggedChange;
import app.gardentoollending.platform.audit.VisibleChanges;
import app.gardentoollending.platform.auth.Caller;
import app.gardentoollending.platform.integration.Integration;
import app.gardentoollending.platform.model.Entry;
import app.gardentoollending.platform.model.Model;
import app.gardentoollending.platform.model.Scope;
import app.gardentoollending.platform.page.record.ShownValues;
import app.gardentoollending.platform.page.site.Site;
import app.gardentoollending.platform.record.Change.Kind;
import app.gardentoollending.platform.record.Via;
import app.gardentoollending.platform.user.AppUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes as people read them, for one reader. */
public final class ChangeLines {
  private static final int FEW = 5;

  private final Site site;
  private final Caller reader;
  private final ShownValues shown;
  private final ShownChanges values;
  private final Map<String, String> names = new HashMap<>();

  public ChangeLines(Site site, Caller reader) {
    this.site = site;
    this.reader = reader;
    this.shown = new ShownValues(site, reader);
    this.values = new ShownChanges(site, shown);
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
            .orElseGet(() -> service(change).map(s -> "/connections/" + s.name()).orElse(null)),
        change.changes() == null ? null : values.of(model, words(change), change.changes()));
  }

  private Optional<Entry> entry(Model model, LoggedChange change) {
    return Scope.of(reader).mayRead(model)
        ? site.services().records().records(model, reader).find(change.recordId())
        : Optional.empty();
  }

  private static String words(LoggedChange change) {
    return change.model().equals(ChangeLog.CONNECTION) ? "connection" : "account";
  }

  /** The service whose connection was changed, if the app still declares it. */
  private Optional<Integration> service(LoggedChange change) {
    return change.model().equals(ChangeLog.CONNECTION)
        ? site.services().connections().all().stream()
            .filter(integration -> integration.name().equals(change.recordId()))
            .findFirst()
        : Optional.empty();
  }

  /** What is no longer there is called as it was when it went. */
  private String title(Optional<Model> model, LoggedChange change) {
    if (change.model().equals(ChangeLog.CONNECTION)) {
      return service(change).map(Integration::label).orElse(change.recordId());
    }
    if (change.model().equals(ChangeLog.ACCOUNT)) {
      JsonNode name = change.changes().path("name");
      String invited = name.path("after").asText(name.path("before").asText());
      return invited.isEmpty() ? who(change.recordId()) : invited;
    }
    if (change.changes() == null || model.isEmpty()) {
      return null;
    }
    return names.computeIfAbsent(change.recordId(), id -> lastTitle(model.get(), change));
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
