package app.gardentoollending.platform.page;

import app.gardentoollending.platform.action.ActionDefinition;
import app.gardentoollending.platform.action.ActionExecution;
import app.gardentoollending.platform.action.ActionLogQuery;
import app.gardentoollending.platform.action.ActionRunner;
import app.gardentoollending.platform.action.LogPage;
import app.gardentoollending.platform.action.RawInput;
import app.gardentoollending.platform.action.Trigger;
import app.gardentoollending.platform.action.TriggerSource;
import app.gardentoollending.platform.auth.Audience;
import app.gardentoollending.platform.auth.Caller;
import app.gardentoollending.platform.integration.Integration;
import app.gardentoollending.platform.mail.Outbox;
import app.gardentoollending.platform.model.FieldError;
import app.gardentoollending.platform.model.Validation;
import app.gardentoollending.platform.once.KeyTaken;
import app.gardentoollending.platform.once.OnceKey;
import app.gardentoollending.platform.page.audit.CallLines;
import app.gardentoollending.platform.page.record.FieldForm;
import app.gardentoollending.platform.page.record.FormInput;
import app.gardentoollending.platform.page.record.RecordActions;
import app.gardentoollending.platform.page.record.References;
import app.gardentoollending.platform.page.site.Faults;
import app.gardentoollending.platform.page.site.Notices;
import app.gardentoollending.platform.page.site.SentForm;
import app.gardentoollending.platform.page.site.Site;
import app.gardentoollending.platform.page.view.ActionCard;
import app.gardentoollending.platform.page.view.Choice;
import app.gardentoollending.platform.page.view.Control;
import app.gardentoollending.platform.page.view.FormField;
import app.gardentoollending.platform.page.view.Notice;
import app.gardentoollending.platform.page.view.Turn;
import app.gardentoollending.platform.user.Role;
import app.gardentoollending.platform.web.Access;
import app.gardentoollending.platform.web.Callers;
import app.gardentoollending.platform.web.Conflict;
import app.gardentoollending.platform.web.Forbidden;
import app.gardentoollending.platform.web.Invalid;
import app.gardentoollending.platform.web.NotFound;
import app.gardentoollending.platform.web.Routes;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /actions}: what the app can do, a form for each, and what was done. */
final class ActionPages {
  private static final String CONFIRM = "_confirm";

  /** Names a run in the address of the form in which it is to be run again. */
  static final String AGAIN = "_again";

  private static final int FEW = 5;
  private static final int MOST_MAILS = 200;

  private final Site site;

  ActionPages(Site site) {
    this.site = site;
  }

  void register(Routes routes) {
    routes
        .get("/actions", Access.SIGNED_IN, this::actions)
        .get("/actions/executions", Access.SIGNED_IN, this::runs)
        .get("/actions/executions/{id}", Access.SIGNED_IN, this::run)
        .post("/actions/executions/{id}/cancel", Access.SIGNED_IN, this::cancel)
        .get("/actions/{action}", Access.SIGNED_IN, this::action)
        .post("/actions/{action}", Access.SIGNED_IN, this::start);
  }

  private void actions(Context ctx) {
    List<ActionCard> cards = cards(site, Callers.of(ctx));
    site.show(ctx, "actions", site.say("actions.title"), Map.of("actions", cards));
  }

  /** The actions that somebody may run. */
  static List<ActionCard> cards(Site site, Caller caller) {
    return site.services().actions().allowed(caller).stream()
        .map(action -> card(site, action))
        .toList();
  }

  private static ActionCard card(Site site, ActionDefinition action) {
    return new ActionCard(
        action.id(),
        action.label(),
        action.description(),
        action.scope().name().toLowerCase(Locale.ROOT),
        action.audience() == Audience.ADMIN,
        missing(site, action));
  }

  private static List<Integration> missing(Site site, ActionDefinition action) {
    var connections = site.services().connections();
    return connections.all().stream()
        .filter(integration -> action.integrations().contains(integration.name()))
        .filter(integration -> !connections.missing(integration).isEmpty())
        .toList();
  }

  /**
   * A form; the address may fill in fields, such as the record on whose page it was chosen, or name
   * a run, whose input it then begins with.
   */
  private void action(Context ctx) {
    ActionDefinition action = allowed(ctx);
    FieldForm forms = new FieldForm(site, references(ctx, action));
    Map<String, String> given = earlier(ctx, action);
    ctx.queryParamMap().forEach((name, values) -> given.put(name, values.getFirst()));
    show(ctx, action, forms.begun(action.parameters(), given), null, List.of());
  }

  /** What a run was given that is to be run again. */
  private Map<String, String> earlier(Context ctx, ActionDefinition action) {
    Map<String, String> given = new HashMap<>();
    String id = ctx.queryParam(AGAIN);
    if (id != null) {
      ActionExecution run = site.services().actions().log().get(id, Callers.of(ctx));
      if (run.actionId().equals(action.id()) && run.input() != null) {
        run.input()
            .properties()
            .forEach(value -> given.put(value.getKey(), text(value.getValue())));
      }
    }
    return given;
  }

  /** What was left blank is blank again, whatever its default. */
  private static String text(JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    return value.isTextual() ? value.textValue() : value.toString();
  }

  private References references(Context ctx, ActionDefinition action) {
    return References.ofAction(site, Callers.of(ctx), action);
  }

  private ActionDefinition allowed(Context ctx) {
    ActionRunner runner = site.services().actions();
    ActionDefinition action = runner.definition(ctx.pathParam("action")).orElseThrow(NotFound::new);
    if (!action.audience().admits(Callers.of(ctx).role())) {
      throw new Forbidden("Only administrators may run “%s”.".formatted(action.label()));
    }
    return action;
  }

  private void start(Context ctx) {
    ActionDefinition action = allowed(ctx);
    SentForm form = SentForm.of(ctx);
    if (action.confirm() && !form.has(CONFIRM)) {
      ctx.status(422);
      showAgain(ctx, action, form, List.of());
      return;
    }
    FormInput read = FormInput.of(site, references(ctx, action), action.parameters(), form.texts());
    if (!read.faults().isEmpty()) {
      ctx.status(422);
      showAgain(ctx, action, form, read.check(Validation.complete(action.parameters())).errors());
      return;
    }
    try {
      begin(ctx, action, RawInput.form(read.texts()), form.onceKey());
    } catch (Invalid e) {
      ctx.status(e.status());
      showAgain(ctx, action, form, e.errors());
    } catch (KeyTaken e) {
      ctx.status(e.status());
      FieldForm forms = new FieldForm(site, references(ctx, action));
      List<FormField> sent = forms.sent(action.parameters(), form.texts(), site.faults(List.of()));
      show(ctx, action, sent, null, List.of(site.say("actions.otherwise")));
    }
  }

  private void begin(Context ctx, ActionDefinition action, RawInput input, OnceKey key) {
    ActionRunner.Started started =
        site.services()
            .actions()
            .begin(action.id(), input, Callers.of(ctx), Trigger.by(TriggerSource.PAGE, key));
    String path = Runs.address(started.execution());
    if (started.earlier()) {
      site.notices().redirect(ctx, path, site.say("actions.once"));
    } else {
      Notices.to(ctx, path);
    }
  }

  private void showAgain(
      Context ctx, ActionDefinition action, SentForm form, List<FieldError> errors) {
    FieldForm forms = new FieldForm(site, references(ctx, action));
    Faults faults = site.faults(errors);
    String unconfirmed = form.has(CONFIRM) ? null : site.say("fault.confirm");
    List<FormField> sent = forms.sent(action.parameters(), form.texts(), faults);
    show(ctx, action, sent, unconfirmed, List.of());
  }

  private void show(
      Context ctx,
      ActionDefinition action,
      List<FormField> fields,
      String unconfirmed,
      List<String> faults) {
    Runs runs = new Runs(site, Callers.of(ctx));
    List<FormField> all = new ArrayList<>(fields);
    if (action.confirm()) {
      String label = site.say("form.confirm");
      all.add(FormField.of(CONFIRM, label, Control.CHECKBOX).fault(unconfirmed));
    }
    String query = ctx.queryString();
    site.show(
        ctx,
        "action",
        action.label(),
        Map.of(
            "action",
            card(site, action),
            "connects",
            Callers.of(ctx).role() == Role.ADMIN,
            "to",
            ctx.path() + (query == null ? "" : "?" + query),
            "back",
            origin(ctx, action),
            "fields",
            all,
            "faults",
            faults,
            "runs",
            runs.newest(runs.visible().action(action.id()), FEW)));
  }

  /** Where one came from: the record that the address names, else all actions. */
  private Choice origin(Context ctx, ActionDefinition action) {
    return new RecordActions(site, Callers.of(ctx))
        .named(action, ctx::queryParam).stream()
            .findFirst()
            .orElseGet(() -> new Choice("/actions", site.say("nav.actions")));
  }

  private void runs(Context ctx) {
    Runs runs = new Runs(site, Callers.of(ctx));
    String schedule = ctx.queryParam("schedule");
    ActionLogQuery query = runs.visible().page(LogPage.Wanted.by(ctx)).scheduleExecution(schedule);
    LogPage<ActionExecution> page = runs.page(query);
    String narrowed =
        schedule == null
            ? ""
            : "schedule=" + URLEncoder.encode(schedule, StandardCharsets.UTF_8) + "&";
    String path = "/actions/executions?" + narrowed;
    site.show(
        ctx,
        "executions",
        site.say("runs.title"),
        Map.of("runs", runs.lines(page), "turn", Turn.of(path, page)));
  }

  private void cancel(Context ctx) {
    String id = ctx.pathParam("id");
    String path = "/actions/executions/" + id;
    try {
      site.services().actions().cancel(id, Callers.of(ctx));
      site.notices().redirect(ctx, path, site.say("runs.ending"));
    } catch (Conflict e) {
      site.notices().redirect(ctx, path, new Notice(false, site.say("runs.over")));
    }
  }

  private void run(Context ctx) {
    Caller caller = Callers.of(ctx);
    ActionExecution run = site.services().actions().log().get(ctx.pathParam("id"), caller);
    boolean admin = caller.role() == Role.ADMIN;
    // What was sent with the run's changes went after it had ended, so its log cannot know of it.
    Outbox outbox = site.services().outbox();
    site.show(
        ctx,
        "execution",
        run.actionName(),
        Map.of(
            "run",
            new Runs(site, caller).detail(run),
            "address",
            Runs.address(run),
            "calls",
            admin ? new CallLines(site).ofRun(run.id()) : List.of(),
            "unsent",
            outbox.countUnsentOf(run.id()),
            "mails",
            admin ? MailLines.of(site, outbox.unsentOf(run.id(), MOST_MAILS)) : List.of()));
  }
}
