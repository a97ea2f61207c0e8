package dev.offshoot.render;

import dev.offshoot.render.page.ActionClass;
import dev.offshoot.render.page.ActionImports;
import dev.offshoot.render.page.ActionsContext;
import dev.offshoot.render.page.Constant;
import dev.offshoot.render.page.JavaField;
import dev.offshoot.render.page.ModelDraft;
import dev.offshoot.render.page.ModelRecord;
import dev.offshoot.render.page.ModelRepository;
import dev.offshoot.render.text.HashComment;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.OptionSpec;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Java that the code of an app's actions may use, told as briefly as it can be told exactly.
 */
final class Signatures {
  private static final String PLATFORM =
      """

      // userId is null in a schedule
      record Caller(String userId, String email, Role role) {
      }
      enum Role { ADMIN, MEMBER }
      class HttpService {  // throws NotConnected or IntegrationFailed
        boolean isConnected();
        HttpService with(String header, String value);
        HttpReply get(String path);
        HttpReply get(String path, Map<String, String> query);
        HttpReply post(String path, Object json);
        HttpReply postForm(String path, Map<String, String> fields);
        HttpReply put(String path, Object json);
        HttpReply patch(String path, Object json);
        HttpReply delete(String path);
      }
      record HttpReply(int status, JsonNode json, String text) {  // json is never null
        boolean ok();
        HttpReply orThrow();
      }
      class MailService {  // throws NotConnected or IntegrationFailed
        boolean isConnected();
        void send(String to, String subject, String text);
      }
      record ActionResult(String message, Map<String, Object> data) {
        static ActionResult of(String message);
        ActionResult with(String key, Object value);
      }
      // To end the action with a message for the user: throw new BadRequest(String detail),
      // new Conflict(String detail), new Forbidden(String detail) or new NotFound(String detail).

      // Everything above and the classes below are imported already; java.lang is there too, but
      // for System, Thread, Process and the like. There are no others.
      """;

  private final AgentSpec app;
  private final StringBuilder text = new StringBuilder();

  private Signatures(AgentSpec app) {
    this.app = app;
  }

  static String of(AgentSpec app) {
    Signatures signatures = new Signatures(app);
    signatures.context();
    app.models().forEach(signatures::model);
    app.actions().forEach(signatures::input);
    signatures.text.append(platform(app));
    signatures.libraries();
    return signatures.text.toString();
  }

  /** Only where there are links is there something to unsubscribe by. */
  private static String platform(AgentSpec app) {
    String send = "  void send(String to, String subject, String text);\n";
    String more = "  void send(String to, String subject, String text, String unsubscribeLink);\n";
    boolean links = app.models().stream().anyMatch(model -> !model.links().isEmpty());
    return links ? PLATFORM.replace(send, send + more) : PLATFORM;
  }

  private void context() {
    ActionsContext context = ActionsContext.of(app);
    line("// `app` in run(Input input, AppContext app)");
    line("class AppContext {");
    for (ActionsContext.Repository it : context.repositories()) {
      line("  %sRepository %s();", it.place().name(), it.method());
    }
    for (ActionsContext.Service it : context.services()) {
      line("  %s %s();  // %s", it.type(), it.method(), purpose(it.method()));
    }
    line("  <T> T together(Supplier<T> work);  // all of it or nothing, while nobody else writes");
    line("  void together(Runnable work);");
    line("  Caller caller();");
    line("  List<String> administrators();  // the addresses of the active administrators");
    if (context.people()) {
      line("  Optional<String> nameOf(String personId);  // empty for null");
      line("  Optional<String> emailOf(String personId);  // of nobody who has left");
      line("  List<String> everybody();  // the ids of all who have an account");
    }
    line("  Instant now();");
    line("  LocalDate today();  // where the owner is");
    line("  ZoneId zone();  // of the owner, for times of day");
    line(
        "  String text(Object value);  // a date, moment, number, choice as people write it there");
    line("  String money(BigDecimal amount);  // likewise, with its currency");
    line("  void log(String message);");
    line("}");
  }

  private HashComment purpose(String integration) {
    return new HashComment(
        app.integration(integration)
            .map(it -> it.primaryUseCase() == null ? it.label() : it.primaryUseCase())
            .orElse(""));
  }

  private void model(ModelSpec model) {
    ModelRecord view = ModelRecord.of(app, model);
    line("");
    line(
        "// %s",
        new HashComment(model.description() == null ? model.label() : model.description()));
    line("record %s(", model.name());
    line("    String id,");
    for (JavaField field : view.fields()) {
      line("    %s %s,%s", field.type(), field.name(), remark(model, field.name()));
    }
    line("    Instant createdAt, Instant updatedAt) {");
    for (ModelRecord.Choice choice : view.choices()) {
      line("  enum %s { %s; String value(); String label(); }", choice.type(), constants(choice));
    }
    line("  static %sDraft draft();", model.name());
    line("}");
    draft(model);
    repository(model);
  }

  private static String constants(ModelRecord.Choice choice) {
    return choice.options().stream().map(Constant::name).collect(Collectors.joining(", "));
  }

  private void draft(ModelSpec model) {
    line("class %sDraft {  // each method returns the draft", model.name());
    for (ModelDraft.Setter setter : ModelDraft.of(app, model).setters()) {
      line("  %sDraft %s(%s value);", model.name(), setter.name(), setter.type());
    }
    line("}");
  }

  private void repository(ModelSpec model) {
    String name = model.name();
    ModelRepository repository = ModelRepository.of(app, model);
    if (repository.single()) {
      only(name, repository);
      return;
    }
    line("class %sRepository {", name);
    line("  Optional<%s> find(String id);", name);
    line("  %s get(String id);  // ends the action as not found", name);
    line("  List<%s> all();", name);
    line("  long count();");
    for (ModelRepository.Finder it : repository.finders()) {
      line("  %s %s(%s value);", it.result(), it.method(), it.type());
    }
    line("  %s create(%sDraft draft);", name, name);
    if (repository.userScoped()) {
      line("  %s createFor(String userId, %sDraft draft);  // system_wide only", name, name);
    }
    line("  %s update(String id, %sDraft draft);", name, name);
    line("  void delete(String id);");
    line("  String link(%s record);  // the whole address of its page, for a mail", name);
    for (ModelRepository.Secret it : repository.secrets()) {
      line("  Optional<String> %s(String id);", it.method());
    }
    for (ModelRepository.Link it : repository.links()) {
      line("  String %s(String id);  // its whole address, for a mail", it.method());
    }
    line("}");
  }

  private void only(String name, ModelRepository repository) {
    line("class %sRepository {  // there is always one", name);
    line("  %s only();", name);
    line("  %s update(%sDraft draft);", name, name);
    for (ModelRepository.Secret it : repository.secrets()) {
      line("  Optional<String> %s();", it.method());
    }
    line("}");
  }

  private void input(ActionSpec action) {
    String components =
        ActionClass.parameters(action).stream()
            .map(it -> it.type() + " " + it.name())
            .collect(Collectors.joining(", "));
    line("");
    line("record Input(%s)  // of the action %s", components, action.name());
    action.parameters().stream()
        .filter(it -> it.type() == FieldType.ENUM)
        .forEach(it -> line("// input.%s() is one of %s", it.name(), values(it)));
  }

  private static String values(FieldSpec field) {
    return field.options().stream()
        .map(OptionSpec::value)
        .collect(Collectors.joining("\", \"", "\"", "\""));
  }

  private void libraries() {
    ActionImports.library().stream()
        .collect(
            Collectors.groupingBy(
                it -> it.substring(0, it.lastIndexOf('.')),
                TreeMap::new,
                Collectors.mapping(
                    it -> it.substring(it.lastIndexOf('.') + 1), Collectors.joining(" "))))
        .forEach((name, classes) -> line("//   %s: %s", name, classes));
  }

  private static String remark(ModelSpec model, String fieldName) {
    return model
        .field(fieldName)
        .map(field ->
            Stream.of(
                    field.type() == FieldType.REFERENCE ? "id of a " + field.target() : "",
                    field.type() == FieldType.PERSON ? "id of a person" : "",
                    field.type() == FieldType.FILE ? "id of a stored file" : "",
                    field.required() ? "" : "may be null",
                    field.personal() ? "the caller's own" : "",
                    model.fillsIn(field) ? "filled in by the app" : "",
                    field.setBy() == null ? "" : setBy(field))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", ")))
        .filter(it -> !it.isEmpty())
        .map(it -> "  // " + it)
        .orElse("");
  }

  private static String setBy(FieldSpec field) {
    String office = field.setBy() == FieldSpec.SetBy.ADMIN ? "administrators and " : "";
    return "set by " + office + "actions only";
  }

  private void line(String format, Object... values) {
    text.append(format.formatted(values)).append('\n');
  }
}
