package app.musicschoolmanager.platform.page.open;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Validation;
import app.musicschoolmanager.platform.open.FormSeal;
import app.musicschoolmanager.platform.open.PublicRecords;
import app.musicschoolmanager.platform.page.record.FieldForm;
import app.musicschoolmanager.platform.page.record.FormInput;
import app.musicschoolmanager.platform.page.record.NextChoices;
import app.musicschoolmanager.platform.page.site.Faults;
import app.musicschoolmanager.platform.page.site.Notices;
import app.musicschoolmanager.platform.page.site.SentForm;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.FormField;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.ClientAddress;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.Routes;
import app.musicschoolmanager.platform.web.TooManyRequests;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /public/{model}/new}: what anybody may send. */
final class OpenFormPages {
  private static final String FORM = OpenPages.ROOT + "{model}/new";

  /** Nobody sees it; programs that fill in whatever there is fill it in, too. */
  static final String BAIT = "_website";

  static final String SEAL = "_opened";
  private static final String SENT = "sent";

  private final Site site;
  private final PublicRecords records;
  private final FormSeal seals;
  private final ClientAddress addresses;

  OpenFormPages(Site site) {
    this.site = site;
    this.records = site.services().publicRecords();
    this.seals =
        new FormSeal(site.services().records().links(), site.services().database().clock());
    this.addresses = new ClientAddress(site.services().config());
  }

  void register(Routes routes) {
    routes.get(FORM, Access.ANYONE, this::form).post(FORM, Access.ANYONE, this::send);
  }

  private void form(Context ctx) {
    Model model = records.asked(ctx.pathParam("model"));
    if (ctx.queryParam(SENT) != null) {
      draw(ctx, model, List.of(), List.of(), "");
    } else {
      show(ctx, model, forms().empty(fields(model)), List.of());
    }
  }

  private void send(Context ctx) {
    Model model = records.asked(ctx.pathParam("model"));
    SentForm form = SentForm.of(ctx);
    List<Field> fields = fields(model);
    try {
      records.count(addresses.of(ctx));
      if (isDoubtful(model, form)) {
        ctx.status(422);
        again(ctx, model, form, List.of(), List.of(site.say("public.doubt")));
        return;
      }
      FormInput input = FormInput.of(site, Caller.ANYBODY, fields, form.texts());
      Validation.Checked sent = input.check(Validation.complete(fields));
      records.create(model, PublicRecords.completed(model, sent));
      Notices.to(ctx, OpenPages.ROOT + model.name() + "/new?" + SENT);
    } catch (Invalid e) {
      ctx.status(e.status());
      again(ctx, model, form, e.errors(), List.of());
    } catch (TooManyRequests e) {
      ctx.status(e.status()).header("Retry-After", Long.toString(e.seconds()));
      String wait = site.formats().duration(e.seconds() * 1000);
      again(ctx, model, form, List.of(), List.of(site.say("login.wait", wait)));
    }
  }

  /** Whether no person has sent it; who has nevertheless only needs to send it once more. */
  private boolean isDoubtful(Model model, SentForm form) {
    String seal = form.text(SEAL);
    return !form.text(BAIT).isBlank()
        || !seals.isGenuine(model.name(), seal)
        || !seals.leavesTime(seal);
  }

  private void again(
      Context ctx, Model model, SentForm form, List<FieldError> errors, List<String> why) {
    Faults faults = site.faults(errors);
    List<FormField> sent = forms().sent(fields(model), form.texts(), faults);
    show(ctx, model, sent, why.isEmpty() ? faults.beside(sent, model) : why);
  }

  private FieldForm forms() {
    return new FieldForm(site, Caller.ANYBODY);
  }

  private static List<Field> fields(Model model) {
    return PublicRecords.fields(model, model.open().form().fields());
  }

  private void show(Context ctx, Model model, List<FormField> fields, List<String> faults) {
    List<FormField> offered = new NextChoices(model, Caller.ANYBODY, null).in(fields);
    String carried = ctx.formParam(SEAL);
    boolean stands = carried != null && seals.isGenuine(model.name(), carried);
    draw(ctx, model, offered, faults, stands ? carried : seals.of(model.name()));
  }

  private void draw(
      Context ctx, Model model, List<FormField> fields, List<String> faults, String seal) {
    Map<String, Object> content = new HashMap<>();
    content.put("path", OpenPages.ROOT + model.name());
    content.put("list", model.open().page() == null ? null : model.labelPlural());
    content.put("text", model.open().form().text());
    content.put("thanks", seal.isEmpty() ? model.open().form().thanks() : null);
    content.put("fields", fields);
    content.put("faults", faults);
    content.put("seal", seal);
    ctx.header("X-Robots-Tag", "noindex");
    site.show(ctx, "openForm", model.label(), content);
  }
}
